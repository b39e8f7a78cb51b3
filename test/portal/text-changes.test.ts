import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(sc1);
  await putTexts(readers.portal, readers.project);
});
afterAll(() => readers.portal.close());

test('a text without a version before it has no comparison, as a document that there is not', async () => {
  const headers = { authorization: `Bearer ${await readers.portal.keyOf('universitySignatory')}` };
  const [only] = (await readers.portal.as('universitySignatory').cases.documents({ caseId })).filter(({ step }) => step === 'freeze-text');
  const of = async (version: number) => (await readers.portal.request(`/cases/${caseId}/changes/${version}`, { headers })).status;
  expect([await of(only?.version ?? 0), await of(99_999)]).toEqual([404, 404]);
});
