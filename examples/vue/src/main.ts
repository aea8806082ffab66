import {createApp} from 'vue';
import 'bantin/bantin.css';
import 'bantin/define.js';
import Bulletin from './Bulletin.vue';

createApp(Bulletin).mount('#app');
