// Keeps the parts running: starts each, waits until it is ready, starts it again after a crash, stops it for certain.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAlive, lastLines, signalGroup, sleep, spawnDetached, until } from './processes.mjs';
import { PlainError, seconds } from './say.mjs';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {import('./processes.mjs').Command} command
 * @property {() => Promise<boolean>} isReady
 * @property {() => Promise<boolean>} [isLive] asked all the time it runs; a part that does not answer is ended and started again
 * @property {number} [readyMs] how long a start may take
 * @property {NodeJS.Signals} [stopSignal]
 * @property {number} [stopMs] how long an orderly end may take before it is killed
 */

const crashesAMinute = 5;
/** A part that hangs answers nothing for ever; one that is merely busy answers one of several questions. */
const liveEveryMs = 2000;
const unansweredAtMost = 4;
const backOffMs = [200, 500, 1000, 2000, 4000];

/**
 * @param {object} options
 * @param {string} options.logDir
 * @param {import('./say.mjs').Say} options.say
 * @param {Awaited<ReturnType<typeof import('./running.mjs').claim>>} options.record
 * @param {(error: PlainError) => void} options.onGiveUp a part crashed too often
 */
export function createSupervisor({ logDir, say, record, onGiveUp }) {
  const guard = spawn(process.execPath, [fileURLToPath(new URL('./guard.mjs', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.stdin.on('error', () => {}); // a killed guard must not take the launcher with it
  guard.unref();
  /** @type {any} */ (guard.stdin).unref?.();
  if (guard.pid) record.guard(guard.pid);
  const tellGuard = (/** @type {object} */ message) => void guard.stdin.write(`${JSON.stringify(message)}\n`);

  /** @typedef {{ part: Part, pid?: number, wanted: boolean, ready: boolean, crashes: number[], ended?: Promise<void> }} Kept */
  /** @type {Map<string, Kept>} */
  const all = new Map();
  const logOf = (/** @type {string} */ name) => join(logDir, `${name}.log`);
  const get = (/** @type {string} */ name) => {
    const one = all.get(name);
    if (!one) throw new Error(`no part named ${name} in this stack`);
    return one;
  };

  /** @param {Kept} one */
  async function launch(one) {
    const { part } = one;
    const child = spawnDetached(part.command, logOf(part.name));
    const { pid } = child;
    /** @type {string | undefined} */
    let end;
    one.ended = new Promise((resolve) => {
      const over = (/** @type {string} */ how) => {
        if (end !== undefined) return;
        end = how;
        if (pid) {
          signalGroup(pid, 'SIGKILL'); // and all processes it had started
          tellGuard({ remove: pid });
        }
        one.pid = undefined;
        record.ended(part.name);
        resolve();
        if (one.wanted && one.ready) void crashed(one, how);
      };
      child.once('error', (error) => over(error.message));
      child.once('exit', (code, signal) => over(signal ?? `code ${code}`));
    });
    if (pid) {
      one.pid = pid;
      tellGuard({ add: pid, signal: part.stopSignal ?? 'SIGTERM' });
      record.started(part.name, pid);
    }
    const limit = performance.now() + (part.readyMs ?? 60_000);
    for (;;) {
      if (end !== undefined || !one.wanted) break;
      if (await part.isReady().catch(() => false)) {
        if (end !== undefined) break;
        one.ready = true;
        if (part.isLive && pid) void watch(one, pid, part.isLive);
        return;
      }
      if (performance.now() > limit) {
        await stop(part.name);
        end = 'timeout';
        break;
      }
      await sleep(50);
    }
    throw new PlainError(
      `${part.name} 未能启动（${end ?? 'stopped'}）。日志 ${logOf(part.name)} 的末尾：`,
      `${part.name} did not start (${end ?? 'stopped'}). The end of its log ${logOf(part.name)}:\n${lastLines(logOf(part.name))}`,
    );
  }

  /** Ends a process that hangs; what happens then is as after a crash. @param {Kept} one @param {number} pid @param {() => Promise<boolean>} isLive */
  async function watch(one, pid, isLive) {
    let unanswered = 0;
    while (one.pid === pid && one.ready) {
      await sleep(liveEveryMs);
      if (one.pid !== pid || !one.ready) return;
      unanswered = (await isLive().catch(() => false)) ? 0 : unanswered + 1;
      if (unanswered < unansweredAtMost || one.pid !== pid || !one.ready) continue;
      say(`! ${one.part.name} 没有应答，将其结束 / does not answer, ending it`);
      signalGroup(pid, 'SIGKILL');
      return;
    }
  }

  /** @param {Kept} one @param {string} how */
  async function crashed(one, how) {
    const { name } = one.part;
    one.ready = false;
    const now = performance.now();
    one.crashes = [...one.crashes.filter((at) => now - at < 60_000), now];
    if (one.crashes.length > crashesAMinute) {
      one.wanted = false;
      return onGiveUp(
        new PlainError(
          `${name} 在一分钟内意外退出 ${one.crashes.length} 次（${how}），停止全部。请看日志 ${logOf(name)}。`,
          `${name} ended unexpectedly ${one.crashes.length} times within a minute (${how}), stopping everything. See its log ${logOf(name)}.`,
        ),
      );
    }
    const wait = backOffMs[Math.min(one.crashes.length, backOffMs.length) - 1] ?? 0;
    say(`! ${name} 意外退出（${how}），${seconds(wait)} 后重新启动 / ended unexpectedly, starting it again`);
    await sleep(wait);
    if (!one.wanted) return;
    try {
      await launch(one);
      say(`✓ ${name} 已重新运行 / runs again`);
    } catch (error) {
      if (one.wanted) await crashed(one, error.message.split('\n', 1)[0]);
    }
  }

  /** @param {Part} part */
  async function start(part) {
    const one = all.get(part.name) ?? { part, wanted: true, ready: false, crashes: [] };
    Object.assign(one, { part, wanted: true, ready: false });
    all.set(part.name, one);
    await launch(one);
  }

  /** Ends it and does not start it again. @param {string} name @param {NodeJS.Signals} [signal] */
  async function stop(name, signal) {
    const one = get(name);
    one.wanted = false;
    one.ready = false;
    const { pid, part } = one;
    if (!pid) return;
    signalGroup(pid, signal ?? part.stopSignal ?? 'SIGTERM');
    await Promise.race([one.ended, until(() => !isAlive(pid), part.stopMs ?? 4000)]);
    if (isAlive(pid)) signalGroup(pid, 'SIGKILL');
    await one.ended;
  }

  return {
    start,
    stop,
    pid: (/** @type {string} */ name) => get(name).pid,
    has: (/** @type {string} */ name) => all.has(name),
    restart: async (/** @type {string} */ name) => {
      await stop(name);
      await start(get(name).part);
    },
    logs: (/** @type {string} */ name) => lastLines(logOf(name), Number.POSITIVE_INFINITY),
    /** Lets the guard go: nothing is left for it. */
    close: () => guard.stdin.end(),
  };
}
