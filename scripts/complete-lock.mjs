// Adds to package-lock.json the other platforms' optional packages that the registry at hand did not offer. npm leaves such a
// package out of the lock and then calls the lock out of step wherever the package can be had. Run it after every change of
// dependencies: node scripts/complete-lock.mjs (test/rules/lock.test.ts checks it).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './launcher/paths.mjs';

/**
 * @typedef {{ version?: string, resolved?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} LockedPackage
 */

const systems = /\b(android|darwin|linux|win32|windows|freebsd|openbsd|netbsd|sunos|aix|openharmony)\b/;
const processors = /\b(arm64|x64|arm|ia32|ppc64|riscv64|s390x|loong64|mips64el|wasm32)\b/;
const exact = /^\d+\.\d+\.\d+[^\s|]*$/;

/** Where Node would find `name` from the package at `path`. @param {Record<string, LockedPackage>} packages @param {string} path @param {string} name */
function resolve(packages, path, name) {
  for (let base = path; ; ) {
    const candidate = `${base}${base && '/'}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (!base) return undefined;
    base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')));
    if (base && !base.includes('node_modules/')) base = '';
  }
}

/** @param {string} name @param {string} version @param {LockedPackage} parent @returns {LockedPackage} */
function entryFor(name, version, parent) {
  const short = name.slice(name.lastIndexOf('/') + 1).replaceAll('_', '-');
  const system = systems.exec(`${name} ${short}`)?.[1];
  const processor = processors.exec(short)?.[1];
  /** @type {LockedPackage} */
  const entry = { version };
  if (processor) entry.cpu = [processor];
  if (parent.dev) entry.dev = true;
  if (system === 'linux' && /musl|gnu\b/.test(short)) entry.libc = [/musl/.test(short) ? 'musl' : 'glibc'];
  entry.optional = true;
  if (system) entry.os = [system === 'windows' ? 'win32' : system];
  return entry;
}

/** @param {Record<string, LockedPackage>} packages @returns {string[]} what was missing, now added; ranges cannot be and are named with `?` */
export function complete(packages) {
  const added = [];
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const found = resolve(packages, path, name);
      if (parent.peerDependencies?.[name] || (found && (!exact.test(version) || packages[found]?.version === version))) continue;
      if (!exact.test(version)) {
        added.push(`? ${name}@${version} of ${path}`);
        continue;
      }
      packages[`${found ? `${path}/` : ''}node_modules/${name}`] = entryFor(name, version, parent);
      added.push(`${name}@${version}`);
    }
  }
  return added;
}

if (process.argv[1]?.endsWith('complete-lock.mjs')) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const added = complete(lock.packages);
  for (const entry of Object.values(lock.packages)) delete (/** @type {LockedPackage} */ (entry).resolved); // a lock of everybody's names no registry
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(added.length ? added.join('\n') : 'the lock was complete');
}
