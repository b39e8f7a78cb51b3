import { expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { act } from '#scripts/story/act.ts';
import { organisations } from '#scripts/story/organisations.ts';
import { jointExclusiveActs } from '#scripts/story/other-taker.ts';
import { royaltyTransferActs } from '#scripts/story/royalty.ts';
import { disclosed, licensed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, play, sceneOf } from '#test/support/play.ts';
import { of, upTo, withFields } from '#test/support/story.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import type { Project } from '#workflows/project/state.ts';

const formOf = (story: StoryAct) =>
  stepNamed(story.step)?.outcomes[story.outcome]?.form.parse(story.input(sceneOf(aConcludedProject(), story.subject ?? '')));
const sources = {
  texts: { disclosure: formOf(of(disclosed, 'disclose-result')), plan: formOf(of(disclosed, 'choose-mode')) },
  organisations: { ...organisations },
};
const written = (project: Simulation<Project>, named: StoryAct) =>
  composedTexts.parse(stepNamed('set-price')?.composes?.(project.state, formOf(named))?.write(sources));

test('the contract of SC1’s licence reads so, in both languages', async () => {
  const { textZh, textEn } = written(play(aConcludedProject(), disclosed), of(licensed, 'set-price'));
  const hashes = /[0-9a-f]{64}/g;
  await expect(textZh.replace(hashes, '(hash)')).toMatchFileSnapshot('sc1-licence.zh.txt');
  await expect(textEn.replace(hashes, '(hash)')).toMatchFileSnapshot('sc1-licence.en.txt');
});

test('each figure of a royalty stands in both texts; before terms are named there is none', () => {
  const project = play(aConcludedProject(), disclosed);
  const { textZh, textEn } = written(project, of(royaltyTransferActs, 'set-price'));
  const figures = ['500,000.00', '50%', '10,000,000.00', '50,000,000.00', '3%', '2%', '1%', '200,000.00', '1,200,000.00', '3,000,000.00'];
  for (const text of [textZh, textEn]) expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  expect(stepNamed('set-price')?.composes?.(project.state)).toBeUndefined();
  expect(stepNamed('set-price')?.composes?.(play(aConcludedProject(), []).state, formOf(of(licensed, 'set-price')))).toBeUndefined();
});

test('a lump-sum licence speaks of no royalty; a single rate is one of all net sales, not of a rest', () => {
  const project = play(aConcludedProject(), disclosed);
  const lump = written(project, of(licensed, 'set-price'));
  expect(lump.textZh).not.toContain('提成');
  expect(lump.textEn).not.toMatch(/royalt/i);
  const one = written(project, withFields(of(royaltyTransferActs, 'set-price'), { tiers: [{ rateBp: 300 }] }));
  expect(one.textZh).toContain('\n全部净销售额：3%');
  expect(one.textEn).toContain('\nall net sales: 3%');
  for (const text of [one.textZh, one.textEn]) expect(text).not.toMatch(/其余部分|超出部分|the rest:|above that:/);
  expect(one.textZh).toContain('照付提成费');
});

test('the contract of a co-owned result names the co-owner and its consent', () => {
  const texts = (mode: 'ordinary-licence' | 'exclusive-licence') => {
    const chosen = jointExclusiveActs.slice(
      0,
      jointExclusiveActs.findIndex(({ step }) => step === 'set-price'),
    );
    const acts = chosen
      .filter(({ step }) => mode !== 'ordinary-licence' || step !== 'co-owner-consent')
      .map((story) => (story.step === 'choose-mode' ? withFields(story, { mode }) : story));
    return written(play(aConcludedProject(), acts), of(licensed, 'set-price'));
  };
  const [consented, unasked] = [texts('exclusive-licence'), texts('ordinary-licence')];
  const { nameZh, nameEn } = organisations['binhai-materials'];
  expect(consented.textZh).toContain(`${nameZh}共有，${nameZh}已书面同意`);
  expect(consented.textEn).toContain(`${nameEn} has consented in writing`);
  expect(unasked.textZh).toContain('可以单独以普通许可方式许可他人实施，收取的使用费在共有人之间分配');
  expect(written(play(aConcludedProject(), disclosed), of(licensed, 'set-price')).textZh).not.toContain('共有');
});

test('a signature counts for the agreed text alone, which lies beside it with its terms', () => {
  const project = play(aConcludedProject(), upTo(resultTransferActs, 'sign-transfer'));
  project.pass(20);
  const agreed = project.state.transfer.price?.document ?? '';
  const step = stepNamed('sign-transfer');
  const [asked] = project.open.filter((row) => row.step === 'sign-transfer');
  expect(step?.beside?.(project.state, { subject: 'transfer', ...asked?.opening })).toEqual([{ steps: [], hashes: [agreed] }]);
  expect(step?.compares?.(project.state, { subject: 'transfer' })).toMatchObject([
    { name: 'deal', items: [{ value: 'ordinary-licence' }, { value: false }, { name: 'lumpSum', value: 50_000_000 }] },
  ]);
  const sign = (text: string) =>
    attempt(
      project,
      act('enterpriseSignatory', 'sign-transfer', 'sign', { capacity: 'legal-representative', method: 'e-signature', text }),
    );
  expect(sign('ab'.repeat(32))).toMatchObject({ refused: 'TEXT_DIFFERS', details: { version: 1, given: 0 } });
  expect(sign(agreed)).toBeUndefined();
});
