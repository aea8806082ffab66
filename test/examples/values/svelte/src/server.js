import {render} from 'svelte/server';
import Values from './Values.svelte';

console.log(render(Values).body);
