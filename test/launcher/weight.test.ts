import { expect, test } from 'vitest';
import { weights } from '#bench/weight.ts';

const mostBytes = 130 * 1024;
/** They read forms off their schemas in the browser: not within the limit yet, and not to grow. */
const withForms: Readonly<Record<string, number>> = {
  'routes/step': 265 * 1024,
  'routes/publicity': 240 * 1024,
  'routes/package': 240 * 1024,
  'routes/demand': 240 * 1024,
  'routes/document': 240 * 1024,
  'kinds/policy/new-policy': 160 * 1024,
  'routes/keys': 155 * 1024,
};

test('a first load of each page brings no more JavaScript than a slow line carries', () => {
  const tooHeavy = Object.entries(weights()).filter(([id, bytes]) => bytes > (withForms[id] ?? mostBytes));
  expect(tooHeavy).toEqual([]);
});
