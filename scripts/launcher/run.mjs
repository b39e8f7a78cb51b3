// Runs a command to its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from './paths.mjs';

/**
 * @param {import('./processes.mjs').Command} command
 * @param {(line: string) => void} [onLine] gets every line of both outputs
 * @returns {Promise<{ code: number, output: string }>} never fails: a command that cannot be started has code 127
 */
export function run({ command, args = [], env, cwd = root, uid, gid }, onLine) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, uid, gid, stdio: ['ignore', 'pipe', 'pipe'], shell: isScript(command) });
    running.add(child);
    /** @type {string[]} */
    const lines = [];
    // the last lines may be read after the command has ended, and they say why it failed
    const read = [child.stdout, child.stderr].map((stream) => {
      const reader = createInterface({ input: stream });
      reader.on('line', (line) => {
        lines.push(line);
        if (lines.length > 2000) lines.shift();
        onLine?.(line);
      });
      return once(reader, 'close');
    });
    const over = (/** @type {number} */ code) => {
      running.delete(child);
      resolve({ code, output: lines.join('\n') });
    };
    child.once('error', (error) => {
      lines.push(error.message);
      over(127);
    });
    child.once('close', (code) => void Promise.all(read).then(() => over(code ?? 1)));
  });
}

// npm is a .cmd on Windows, which only a shell can start
const isScript = (/** @type {string} */ command) => process.platform === 'win32' && command === 'npm';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
export const stopRunning = () => {
  for (const child of running) child.kill('SIGTERM');
};
