import {spawn} from 'node:child_process';

/**
 * Starts a screen in memory, for a browser that cannot do without one. Xvfb picks a free display itself.
 *
 * @returns {Promise<{display: string, stop: () => void}>} The display, and how to end it.
 */
export async function startXvfb() {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '4000x3000x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const stop = () => {
    process.off('exit', stop);
    server.kill();
  };
  process.once('exit', stop);
  let complaint = '';
  server.stderr.on('data', (chunk) => (complaint += chunk));
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Xvfb did not start within 15 s.')), 15_000);
    let answer = '';
    server.stdio[3].on('data', (chunk) => {
      answer += chunk;
      if (!answer.includes('\n')) return;
      clearTimeout(timer);
      resolve(answer.trim());
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Xvfb ended at once: ${complaint.trim()}`)));
  }).catch((error) => {
    stop();
    throw error;
  });
  return {display: `:${number}`, stop};
}
