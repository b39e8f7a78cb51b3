import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId, putText } from './support/recorded.ts';

/** The public page of a call: questions with their answers, and the notice of its withdrawal. */

let readers: Readers;
const question = '耐久试验的取样批次能否由应答单位自行确定？';
const answer = '取样批次由双方在第一个里程碑前共同确定。';
beforeAll(async () => {
  readers = await Readers.open(
    sc1Intake.map((story) =>
      story.step === 'draft-demand' ? { ...story, input: (scene) => ({ ...(story.input(scene) as object), tier: 'public' }) } : story,
    ),
  );
});
afterAll(() => readers.portal.close());
const page = () => readers.portal.as(null).demands.get({ caseId });

test('everybody reads a question about a public text with its answer, and nobody who has asked', async () => {
  await readers.live(act('investigator', 'ask-question', 'ask', { question, namesNobody: true }));
  await putText(readers.portal, caseId, 'ask-question', { question, namesNobody: true });
  expect((await page()).questions).toEqual([{ id: 'question-1', question, answer: null, declined: null }]);
  await readers.live(act('rdLead', 'answer-question', 'answer', { answer }));
  await putText(readers.portal, caseId, 'answer-question', { answer });
  expect((await page()).questions).toEqual([{ id: 'question-1', question, answer, declined: null }]);
  expect(JSON.stringify(await page())).not.toContain('haihe');
});

test('a withdrawal after the listing is noticed publicly when it is agreed to, and not when it is asked for', async () => {
  const reason = '母公司调整产线规划，该涂层项目不再推进。';
  await readers.live(act('enterpriseSignatory', 'withdraw-demand', 'request', { cause: 'plans-changed', reason }));
  expect(await page()).toMatchObject({ open: true, isWithdrawn: false, withdrawn: null });
  await readers.live(act('leadManager', 'withdraw-demand', 'agree', { reason: '情况属实，同意撤回并按规则处理诚意金。' }));
  expect(await page()).toMatchObject({ open: false, isWithdrawn: true, withdrawn: { cause: 'plans-changed' }, answer: null });
  expect(JSON.stringify(await page())).not.toContain(reason);
});
