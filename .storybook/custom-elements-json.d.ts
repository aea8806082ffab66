/** Before the first build there is no manifest, and types are checked all the same. */
declare module '*/custom-elements.json' {
  import type {Manifest} from './manifest.js';
  const manifest: Manifest;
  export default manifest;
}
