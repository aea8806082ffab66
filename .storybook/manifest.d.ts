/** Before the first build there is no manifest, and types are checked all the same. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
