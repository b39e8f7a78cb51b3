// One foreground child that speaks to the terminal itself.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
/** @type {Promise<number>} */
let ended = Promise.resolve(0);

/** @param {string[]} args node's @param {NodeJS.ProcessEnv} env @returns {Promise<number>} its exit code */
export function runChild(args, env) {
  const started = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  child = started;
  ended = new Promise((resolve, reject) => {
    started.once('error', reject);
    started.once('close', (code) => resolve(code ?? 1));
  });
  return ended;
}

/** Ends it in order, and for certain after nine seconds. */
export async function stopChild() {
  child?.kill('SIGTERM');
  const timer = setTimeout(() => child?.kill('SIGKILL'), 9000);
  await ended.catch(() => {});
  clearTimeout(timer);
}
