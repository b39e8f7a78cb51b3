import { PassThrough, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { pageBody } from '#web/page-body.ts';

const words = Array.from({ length: 3000 }, (_, n) => `第${n}条：里程碑验收通过后支付`);
/** The page as bytes. */
const written = (body: Transform) => {
  renderToPipeableStream(
    <ul>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>,
  ).pipe(body);
  return buffer(body);
};

test('a Chinese page arrives as it was written, where React alone puts bytes between', async () => {
  expect((await written(new PassThrough())).includes(0)).toBe(true);
  const page = await written(pageBody());
  expect(page.includes(0)).toBe(false);
  for (const word of words) expect(page.toString('utf8')).toContain(`<li>${word}</li>`);
});
