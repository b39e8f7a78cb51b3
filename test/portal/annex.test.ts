import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { coatingDemand, sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId, putText } from './support/recorded.ts';

/** A question under an NDA as the portal shows it: to the public, to a university before and after it is admitted. */

let readers: Readers;
const purpose = '评估涂层路线并编写应答方案，拟投入两个课题组。';
beforeAll(async () => {
  readers = await Readers.open(
    sc1Intake.map((story) =>
      story.step === 'draft-demand' ? { ...story, input: (scene) => ({ ...(story.input(scene) as object), tier: 'nda' }) } : story,
    ),
  );
});
afterAll(() => readers.portal.close());
const call = (player: Parameters<Readers['whoFinds']>[0][number]) => readers.portal.as(player).demands.get({ caseId });

test('its public page names neither the enterprise nor the budget nor a question, and leads a university to its request', async () => {
  const page = await call(null);
  expect(page).toMatchObject({ tier: 'nda', enterprise: null, budgetMaxFen: null, questions: [], answer: null, annex: null });
  expect(await call('investigator')).toMatchObject({ answer: null, ask: null, annex: { step: 'ask-annex', key: 'ask-annex/annex' } });
  expect((await call('requester')).annex).toBe(null);
  const { parties } = await readers.portal.as('investigator').cases.get({ caseId });
  expect(parties.map(({ side }) => side)).not.toContain('enterprise');
});

test('signed and admitted the university reads and drafts; to another one nothing has changed', async () => {
  const before = JSON.stringify(await readers.portal.as('rivalInvestigator').cases.get({ caseId }));
  await readers.live(act('investigator', 'ask-annex', 'ask', { purpose, needToKnow: true }));
  expect(await readers.reads('rdLead', 'ask-annex', { purpose })).toBe('NOT_FOUND');
  await putText(readers.portal, caseId, 'draft-demand', { ...coatingDemand, tier: 'nda' });
  const signing = await readers.page('universitySignatory', 'sign-nda');
  expect(signing.composed?.values['textZh']).toContain('保密承诺书');
  await readers.live(act('universitySignatory', 'sign-nda', 'sign', { capacity: 'legal-representative' }));
  expect(await readers.reads('rdLead', 'ask-annex', { purpose })).toEqual({ purpose });
  const whoReads = () => readers.whoFinds(['investigator', 'researchOffice', 'rivalInvestigator', 'inventor4'], 'draft-demand');
  expect(await whoReads()).toEqual([]);
  await readers.live(act('rdLead', 'admit-reader', 'admit', {}, haihe));
  expect(await whoReads()).toEqual(['investigator', 'researchOffice']);
  const key = `draft-proposal/call/admitted-${haihe}`;
  expect(await call('investigator')).toMatchObject({ answer: { key }, ask: { key: `ask-question/call/admitted-${haihe}` }, annex: null });
  const { beside } = await readers.portal.as('investigator').steps.page({ caseId, key });
  expect(beside.map(({ step }) => step)).toContain('draft-demand');
  const opened = await readers.portal.services.database.documentOpening.findMany({ where: { caseId, personId: 'investigator' } });
  expect(opened.length).toBeGreaterThan(0);
  expect(JSON.stringify(await readers.portal.as('rivalInvestigator').cases.get({ caseId }))).toBe(before);
});
