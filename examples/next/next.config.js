import {fileURLToPath} from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // The folder of this app is where its packages are; Next looks further up for lock files.
  turbopack: {root: fileURLToPath(new URL('.', import.meta.url))},
};
