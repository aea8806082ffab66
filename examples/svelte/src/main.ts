import {mount} from 'svelte';
import 'bantin/bantin.css';
import 'bantin/define.js';
import Bulletin from './Bulletin.svelte';

mount(Bulletin, {target: document.getElementById('app')!});
