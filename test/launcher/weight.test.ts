import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { client, mostBytes, weights } from '#bench/weight.ts';

test('a first load of each page brings no more JavaScript than a slow line carries', () => {
  const tooHeavy = Object.entries(weights()).filter(([id, bytes]) => bytes > mostBytes[id === 'routes/step' ? 'step' : 'page']);
  expect(tooHeavy).toEqual([]);
});

test('no schema reaches the browser, so its weight does not grow with the number of steps', () => {
  const scripts = readdirSync(`${client}/assets`).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((name) => readFileSync(`${client}/assets/${name}`, 'utf8').includes('_zod'))).toEqual([]);
});
