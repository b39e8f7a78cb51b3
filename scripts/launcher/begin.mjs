// The common start and end of all commands.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { sleep } from './processes.mjs';
import { stopRunning } from './run.mjs';
import { PlainError } from './say.mjs';

/** @param {NodeJS.ProcessEnv} env */
export const dataFolder = (env) => resolve(root, env.TIDA_DATA || '.tida');

/** Not mkdir's own recursion: that one never returns where the kernel makes the folders (/proc). @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** @param {string[]} folders */
export function mustBeWritable(folders) {
  for (const folder of folders) {
    const probe = join(folder, `.write-test-${process.pid}`);
    try {
      makeFolder(folder);
      writeFileSync(probe, '');
      rmSync(probe);
    } catch (error) {
      throw new PlainError(
        `文件夹 ${folder} 不可写（${error.code}）：请换一个可写的文件夹，或把 TIDA_DATA 设为可写之处。`,
        `The folder ${folder} cannot be written to (${error.code}): use a folder that can be, or set TIDA_DATA to one.`,
      );
    }
  }
}

/**
 * Runs a command of ours until its end or a signal. Ctrl-C reaches it twice when npm passes it on too, so only a signal that
 * comes well after the first one means impatience.
 * @param {(signal: AbortSignal) => Promise<number>} work gives the exit code
 * @param {() => Promise<void>} [stop]
 */
export async function commandLine(work, stop = async () => {}) {
  const abort = new AbortController();
  let first = 0;
  /** @type {Promise<number> | undefined} */
  let working;
  /** @param {NodeJS.Signals} signal */
  const told = async (signal) => {
    if (first) {
      if (performance.now() - first > 1500) process.exit(1); // the guard ends what is left
      return;
    }
    first = performance.now();
    process.stdout.write('\n正在停止 … stopping …\n');
    abort.abort();
    stopRunning();
    await stop().catch((error) => console.error(error));
    await Promise.race([working?.catch(() => {}), sleep(9000)]); // the guard ends what takes longer
    process.stdout.write('已停止。 Stopped.\n');
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void told(signal));
  try {
    working = work(abort.signal);
    const code = await working;
    if (!first) process.exit(code);
  } catch (error) {
    if (first) return; // being stopped is no failure
    console.error(error instanceof PlainError ? error.message : error);
    stopRunning(); // of two things at once, one failed
    await stop().catch(() => {});
    process.exit(1);
  }
}
