import {createApp, createSSRApp} from 'vue';
import 'bantin/bantin.css';
import 'bantin/define.js';
import Values from './Values.vue';

const app = document.getElementById('app')!;
(app.firstElementChild ? createSSRApp : createApp)(Values).mount(app);
