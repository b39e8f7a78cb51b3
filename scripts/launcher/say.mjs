// The launcher's messages: Chinese and English, because a reader may have only one of them.

/** A failure that one plain sentence explains; its stack would only hide it. */
export class PlainError extends Error {
  /** @param {string} zh @param {string} en */
  constructor(zh, en) {
    super(`${zh}\n${en}`);
    this.name = 'PlainError';
  }
}

/** @typedef {(line: string) => void} Say */

/** @type {Say} */
export const sayAloud = (line) => void process.stdout.write(`${line}\n`);
/** @type {Say} */
export const sayNothing = () => {};

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs one piece of work and reports on it if it takes more than a second: at its start, every ten seconds, and at its end.
 * `detail` may tell how far it is.
 * @template T
 * @param {Say} say @param {string} zh @param {string} en
 * @param {(tell: (detail: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(say, zh, en, work) {
  const from = performance.now();
  let detail = '';
  let told = false;
  const begin = setTimeout(() => {
    told = true;
    say(`· ${zh} … ${en} …`);
  }, 300);
  const tick = setInterval(() => say(`  … ${seconds(performance.now() - from)}${detail && `  ${detail}`}`), 10_000);
  try {
    const result = await work((text) => {
      detail = text;
    });
    const took = performance.now() - from;
    if (told || took > 1000) say(`✓ ${zh} ${en}  ${seconds(took)}`);
    return result;
  } finally {
    clearTimeout(begin);
    clearInterval(tick);
  }
}
