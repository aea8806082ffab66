import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Finds the file that a URL means, below a folder and nowhere else: no `..`, no link that leads out, no hidden file.
 *
 * @param {string} folder The folder that is served.
 * @param {string} pathname The path of the URL, as it was sent.
 * @returns {Promise<{file?: string, isFolder?: boolean}>} The file; or that it is a folder asked for without its slash.
 */
export async function resolveFile(folder, pathname) {
  let relative;
  try {
    relative = decodeURIComponent(pathname);
  } catch {
    return {};
  }
  if (/[\0\\]|(^|\/)\./.test(relative)) return {};
  try {
    const base = await realpath(folder);
    let file = await realpath(path.join(base, relative));
    if ((await stat(file)).isDirectory()) {
      if (!relative.endsWith('/')) return {isFolder: true};
      file = await realpath(path.join(file, 'index.html'));
    } else if (relative.endsWith('/')) return {};
    return file.startsWith(base + path.sep) ? {file} : {};
  } catch {
    return {};
  }
}

/**
 * Sends a file byte by byte as it is, never to be cached.
 *
 * @param {string} file Its path.
 * @param {import('node:http').IncomingMessage} request The request; for HEAD only the headers are sent.
 * @param {import('node:http').ServerResponse} response The response.
 * @param {Record<string, string>} [headers] Further headers.
 */
export async function sendFile(file, request, response, headers = {}) {
  const {size} = await stat(file);
  response.writeHead(200, {
    'Content-Type': types[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  // A reader who leaves in the middle is no fault of ours.
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
}
