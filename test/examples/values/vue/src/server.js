import {createSSRApp} from 'vue';
import {renderToString} from 'vue/server-renderer';
import Values from './Values.vue';

console.log(await renderToString(createSSRApp(Values)));
