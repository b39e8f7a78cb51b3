// One process of ours: started in a session of its own, known by more than its number, stopped for certain.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export const sleep = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  // a dead child whose parent has not asked for its result still answers to its number
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/**
 * Tells this process from a later one that was given the same number (in a container numbers come round after each restart).
 * @param {number} pid @returns {string | undefined} undefined when there is no such process
 */
export function identityOf(pid) {
  if (!isAlive(pid)) return undefined;
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${stat.slice(stat.lastIndexOf(')')).split(' ')[20]}`;
    }
    if (process.platform === 'win32') return 'alive';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Signals a process and everything in its group. A group that is already gone is what was wanted.
 * @param {number} pid @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {}
  }
}

/** @param {() => boolean} condition @param {number} ms @returns {Promise<boolean>} whether it came true in time */
export async function until(condition, ms) {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}

const keepLogBytes = 5_000_000;

/** @param {string} file @returns {number} an open file to append to; an overlong log moves aside first */
export function openLog(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if (existsSync(file) && statSync(file).size > keepLogBytes) renameSync(file, `${file}.1`);
  if (existsSync(file)) chmodSync(file, 0o600); // of an earlier version
  return openSync(file, 'a', 0o600);
}

/** @param {string} file @param {number} [lines] */
export function lastLines(file, lines = 15) {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}

/**
 * @typedef {{ command: string, args?: string[], env?: Record<string, string | undefined>, cwd?: string, uid?: number, gid?: number }} Command
 */

/**
 * A session of its own keeps the terminal's Ctrl-C away from it, so that the launcher decides in which order parts stop.
 * @param {Command} command @param {string} logFile
 */
export function spawnDetached({ command, args = [], env, cwd, uid, gid }, logFile) {
  const log = openLog(logFile);
  const usual = process.umask(0o077); // what it writes (state, orders, logs) is for this user alone
  try {
    return spawn(command, args, { cwd, env, uid, gid, detached: true, windowsHide: true, stdio: ['ignore', log, log] });
  } finally {
    process.umask(usual);
    closeSync(log);
  }
}
