import {spawn} from 'node:child_process';
import {createServer} from 'node:net';

/** A port that is free now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

/** Waits until a server answers, for half a minute at most. */
async function waitForServer(address) {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const isUp = await fetch(address).then(
      ({ok}) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/**
 * Runs a server as long as somebody looks at it.
 *
 * @param {{address: string, folder: string, command: string[], environment?: object}} server Where its pages will
 *   be, and what starts it where.
 * @param {(address: string) => Promise<void>} look
 */
export async function whileRunning({address, folder, command, environment}, look) {
  const [program, ...args] = command;
  // In a group of its own: npm starts others, which would outlive it.
  const child = spawn(program, args, {
    ...{cwd: folder, stdio: 'ignore', detached: true},
    env: {...process.env, NG_CLI_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', ...environment},
    shell: process.platform === 'win32',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await waitForServer(address);
    await look(address);
  } finally {
    const isOver = child.exitCode !== null || child.signalCode;
    if (process.platform === 'win32') child.kill();
    else if (!isOver) process.kill(-child.pid);
    await ended;
  }
}
