import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '#scripts/build.mjs';
import { commandLine, dataFolder } from './begin.mjs';
import { runChild, stopChild } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { root } from './paths.mjs';
import { PlainError, sayAloud as say } from './say.mjs';
import { read } from './settings.mjs';

if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
const settingsFile = join(dataFolder(process.env), 'settings.json');

await commandLine(async (signal) => {
  await installIfNeeded(say);
  await build({ say, signal, only: ['prisma', 'admin'] });
  const outside = read(process.env, 'ADMIN_DATABASE_URL') !== undefined;
  if (!outside && !existsSync(settingsFile))
    throw new PlainError(
      '不知道数据库在哪里：请先运行 npm start，或设置 ADMIN_DATABASE_URL 等（见 .env.example）。',
      'It is not known where the database is: run npm start first, or set ADMIN_DATABASE_URL and the others (see .env.example).',
    );
  /** @type {NodeJS.ProcessEnv} */
  const kept = outside ? {} : JSON.parse(readFileSync(settingsFile, 'utf8'));
  return runChild(['--enable-source-maps', join(root, 'build', 'admin.js'), ...process.argv.slice(2)], { ...process.env, ...kept });
}, stopChild);
