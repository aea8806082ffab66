import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

/** Tags that are elements of the browser, and no components. */
const isCustomElement = (tag) => /^(news|directive)-/.test(tag);

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement}}})],
});
