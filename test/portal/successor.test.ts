import { afterAll, beforeAll, expect, test } from 'vitest';
import { heirActs } from '#scripts/story/heir.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { Readers } from './support/readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo([...upTo(sc1, 'disclose-result'), ...heirActs], 'confirm-successor'));
});
afterAll(() => readers.portal.close());

test('who is asked to check a record on an inventor finds the inventor by name in the inbox', async () => {
  const { rows } = await readers.portal.as('universityLegal').inbox.list({ tab: 'todo' });
  const row = rows.find((one) => one.kind === 'open' && one.step === 'confirm-successor');
  expect(row).toMatchObject({
    subject: 'inventor4',
    whose: { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/\w/) },
  });
  expect(rows.filter((one) => one.kind === 'open' && one.step !== 'confirm-successor' && one.whose !== null)).toEqual([]);
});
