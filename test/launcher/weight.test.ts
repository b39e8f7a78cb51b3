import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { client, weights } from '#bench/weight.ts';

const mostBytes = 130 * 1024;
/** The page of a step brings the form with all that keeps its text. */
const mostOfStep = 160 * 1024;

test('a first load of each page brings no more JavaScript than a slow line carries', () => {
  const tooHeavy = Object.entries(weights()).filter(([id, bytes]) => bytes > (id === 'routes/step' ? mostOfStep : mostBytes));
  expect(tooHeavy).toEqual([]);
});

test('no schema reaches the browser, so its weight does not grow with the number of steps', () => {
  const scripts = readdirSync(`${client}/assets`).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((name) => readFileSync(`${client}/assets/${name}`, 'utf8').includes('_zod'))).toEqual([]);
});
