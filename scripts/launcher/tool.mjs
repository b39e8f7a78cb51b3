import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '#scripts/build.mjs';
import { commandLine, mustBeWritable } from './begin.mjs';
import { runChild, stopChild } from './child.mjs';
import { installIfNeeded } from './install.mjs';
import { root } from './paths.mjs';
import { PlainError, sayAloud as say } from './say.mjs';

const [entry = '', ...args] = process.argv.slice(2);

await commandLine(async (signal) => {
  mustBeWritable([root, join(root, '.tida')]);
  if (!existsSync(join(root, entry))) throw new PlainError(`没有程序 ${entry}。`, `There is no program ${entry}.`);
  await installIfNeeded(say);
  await build({ say, signal, without: ['demonstration'] });
  return runChild(['--import', 'tsx', join(root, entry), ...args], process.env);
}, stopChild);
