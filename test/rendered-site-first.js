import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './rendered-site.js';
import '../dist/define.js';
