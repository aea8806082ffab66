import {hydrate, mount} from 'svelte';
import 'bantin/bantin.css';
import 'bantin/define.js';
import Values from './Values.svelte';

const target = document.getElementById('app')!;
(target.firstElementChild ? hydrate : mount)(Values, {target});
