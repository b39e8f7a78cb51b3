// Loads the demonstration data through the running portal, once for each state of the program that does it.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { PlainError, step } from './say.mjs';
import { environmentOf } from './settings.mjs';

/** @param {{ dataDir: string, settings: import('./settings.mjs').Settings, say: import('./say.mjs').Say }} options */
export async function loadDemonstration({ dataDir, settings, say }) {
  const program = join(root, 'build', 'demonstration.js');
  const doneFile = join(dataDir, 'demonstration.done');
  // with the database's address: the same folder may be used with another one
  const done = createHash('sha256').update(readFileSync(program)).update(databaseOf(settings)).digest('hex');
  const accounts = join(dataDir, 'demonstration-accounts.json');
  if (existsSync(accounts) && existsSync(doneFile) && readFileSync(doneFile, 'utf8') === done) return;
  await step(say, '载入演示数据', 'loading the demonstration data', async (tell) => {
    const env = environmentOf('demonstration', settings, process.env);
    const { code, output } = await run({ command: process.execPath, args: ['--enable-source-maps', program], env }, tell);
    if (code === 0) return;
    const end = output.split('\n').slice(-15).join('\n');
    throw new PlainError('演示数据未能载入：', `The demonstration data could not be loaded:\n${end}`);
  });
  writeFileSync(doneFile, done);
}

/** One of our own has a new port at times and stays the same. @param {import('./settings.mjs').Settings} settings */
function databaseOf({ DATABASE_URL }) {
  const { hostname, port, pathname, username } = new URL(DATABASE_URL ?? 'none:');
  return hostname === '127.0.0.1' && username === 'tida' ? 'own' : `${hostname}:${port}${pathname}`;
}
