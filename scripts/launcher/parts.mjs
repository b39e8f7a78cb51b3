// Start and readiness of each part of a stack.
import { join } from 'node:path';
import { root } from './paths.mjs';
import { databaseAnswers } from './postgres.mjs';
import { environmentOf } from './settings.mjs';
import { temporalAnswers } from './temporal.mjs';

/** @param {string} url @returns {Promise<boolean>} */
async function healthy(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(3000) });
  await answer.arrayBuffer();
  return answer.ok;
}

/**
 * @param {'bank' | 'scanner' | 'mail' | 'messages' | 'signature' | 'worker' | 'portal'} name @param {string} healthUrl
 * @param {import('./settings.mjs').Settings} settings
 * @returns {import('./supervisor.mjs').Part}
 */
export const nodePart = (name, healthUrl, settings) => ({
  name,
  command: {
    command: process.execPath,
    args: ['--enable-source-maps', join(root, 'build', `${name}.js`)],
    env: environmentOf(name, settings, process.env),
    cwd: root,
  },
  isReady: () => healthy(healthUrl),
  ...(name === 'portal' ? { isLive: () => healthy(new URL('/healthz/live', healthUrl).href) } : {}),
});

/** @param {import('./processes.mjs').Command} command @param {string} adminUrl @returns {import('./supervisor.mjs').Part} */
export const postgresPart = (command, adminUrl) => ({
  name: 'postgres',
  command,
  isReady: () => databaseAnswers(adminUrl),
  stopSignal: 'SIGINT', // "fast": ends sessions, keeps everything; TERM would wait for every client to leave
  stopMs: 4000,
});

/** @param {import('./processes.mjs').Command} command @param {number} httpPort @param {string} namespace @returns {import('./supervisor.mjs').Part} */
export const temporalPart = (command, httpPort, namespace) => ({
  name: 'temporal',
  command,
  isReady: () => temporalAnswers(httpPort, namespace),
  stopMs: 3000,
});
