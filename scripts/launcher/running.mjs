// The record of a running stack in its data folder: keeps a second one out, and lets the next one clean up after a crash.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, signalGroup, until } from './processes.mjs';
import { PlainError } from './say.mjs';

/** @typedef {{ pid: number, identity: string | undefined }} Known */
/** @typedef {{ launcher: Known, guard?: Known, parts: Record<string, Known> }} Record_ */

const guardMs = 12_000;

/** @param {number} pid @returns {Known} */
const known = (pid) => ({ pid, identity: identityOf(pid) });
/** @param {Known | undefined} one */
const stillRuns = (one) => one?.identity !== undefined && identityOf(one.pid) === one.identity;

/** @typedef {Awaited<ReturnType<typeof claim>>} Claim */

/** @param {string} dataDir */
export async function claim(dataDir) {
  const file = join(dataDir, 'running.json');
  /** @type {Record_} */
  const record = { launcher: known(process.pid), parts: {} };
  const content = () => `${JSON.stringify(record)}\n`;
  const update = () => {
    writeFileSync(`${file}.new`, content(), { mode: 0o600 });
    renameSync(`${file}.new`, file); // whole or not at all: others read it
  };
  for (let tries = 0; ; tries++) {
    const own = `${file}.${process.pid}`;
    try {
      // a link appears whole or not at all, and only where nothing is: another start reads it at any moment
      writeFileSync(own, content(), { mode: 0o600 });
      linkSync(own, file);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' || tries > 3) throw error;
      await clearAway(file, dataDir);
    } finally {
      rmSync(own, { force: true });
    }
  }
  return {
    /** @param {number} pid */
    guard(pid) {
      record.guard = known(pid);
      update();
    },
    /** @param {string} name @param {number} pid */
    started(name, pid) {
      record.parts[name] = known(pid);
      update();
    },
    /** @param {string} name */
    ended(name) {
      delete record.parts[name];
      update();
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** @param {string} file @param {string} dataDir */
async function clearAway(file, dataDir) {
  /** @type {Partial<Record_>} */
  let old = {};
  try {
    old = JSON.parse(readFileSync(file, 'utf8'));
  } catch {} // cut off while being written: its writer is gone or about to write again, and the pids are lost
  if (stillRuns(old.launcher))
    throw new PlainError(
      `此文件夹中的 Tida 已在运行（进程 ${old.launcher?.pid}，数据 ${dataDir}）：请使用它，或先将其停止。`,
      `Tida already runs in this folder (process ${old.launcher?.pid}, data ${dataDir}): use that one, or stop it first.`,
    );
  if (stillRuns(old.guard)) await until(() => !stillRuns(old.guard), guardMs);
  const left = Object.values(old.parts ?? {}).filter(stillRuns);
  for (const { pid } of left) signalGroup(pid, 'SIGINT');
  if (!(await until(() => !left.some(({ pid }) => isAlive(pid)), 5000))) for (const { pid } of left) signalGroup(pid, 'SIGKILL');
  rmSync(file, { force: true });
}
