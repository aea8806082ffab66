/*
 * `npm start`: the demo at http://localhost:8000/, with all that it needs. Only Node's own modules may be imported
 * here: nothing else is there yet.
 */
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {buildIfStale} from '../setup/build.mjs';
import {installDependencies} from '../setup/dependencies.mjs';
import {nodeProblem} from '../setup/node.mjs';
import {resolveFile, sendFile} from '../setup/static-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = fileURLToPath(new URL('.', import.meta.url));

/** How many ports beyond the wanted one are tried. */
const furtherPorts = 50;

function sendText(response, status, text, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`);
}

async function answer(request, response) {
  if (!['GET', 'HEAD'].includes(request.method))
    return sendText(response, 405, 'Only GET and HEAD are answered here.', {Allow: 'GET, HEAD'});
  // Not parsed with a base alone: "//host/path" would be taken for another host.
  const [pathname, query] = request.url.split('?', 2);
  const wanted = pathname
    // The examples ask for /bantin/, the folder of a portal into which dist is copied.
    .replace(/^\/bantin\//, '/dist/')
    // As on a portal, one icon for the pages that name none.
    .replace(/^\/favicon\.ico$/, '/icon.svg');
  // The demo is the root, and keeps its place beside dist, so that "../dist/" in its pages means the same from both.
  const isBeside = /^\/(?:demo|dist|examples)(?:\/|$)/.test(wanted);
  const {file, isFolder} = await resolveFile(isBeside ? root : demo, wanted);
  if (isFolder) {
    const location = `${pathname.replace(/^\/+/, '/')}/${query ? `?${query}` : ''}`;
    return sendText(response, 308, 'It is a folder.', {Location: location});
  }
  if (!file) return sendText(response, 404, `There is no ${pathname} in the demo.`);
  return sendFile(file, request, response);
}

async function listen(server, port) {
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Listens on the first port that is free from the wanted one on, and returns it. */
async function listenFrom(server, wanted) {
  for (let port = wanted; port <= Math.min(wanted + furtherPorts, 65_535); port += 1) {
    try {
      await listen(server, port);
      return server.address().port;
    } catch (error) {
      if (error.code === 'EACCES') {
        console.error(
          `Port ${port} needs rights that you do not have; set PORT to one above 1023.`,
        );
        return undefined;
      }
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  console.error(
    `Ports ${wanted} to ${wanted + furtherPorts} are all taken; set PORT to a free one.`,
  );
  return undefined;
}

async function main() {
  const {PORT: wantedPort = '8000'} = process.env;
  if (!/^\d{1,5}$/.test(wantedPort) || Number(wantedPort) > 65_535)
    return `PORT is "${wantedPort}", which is no port; set it to a number up to 65535, or leave it out.`;
  const problem = nodeProblem() ?? installDependencies(console.log) ?? buildIfStale(console.log);
  if (problem) return problem;

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The server failed; its terminal says why.');
    });
  });
  const port = await listenFrom(server, Number(wantedPort));
  if (port === undefined) return '';
  const stop = () => {
    server.close();
    // A browser keeps its connections open, and the server would wait for it.
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (Number(wantedPort) !== 0 && port !== Number(wantedPort))
    console.log(`Port ${wantedPort} is taken, so this is ${port}.`);
  console.log(`The demo is at http://localhost:${port}/ (Ctrl-C ends it).`);
  return undefined;
}

const problem = await main();
if (problem) console.error(problem);
if (problem !== undefined) process.exitCode = 1;
