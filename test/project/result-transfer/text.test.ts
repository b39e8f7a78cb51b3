import { describe, expect, test } from 'vitest';
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
import { frozenTexts } from '#workflows/project/contract/text/frozen-texts.ts';
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

describe('what the contract covers', () => {
  const file = (patentNumber: string) => act('transferOffice', 'record-patent', 'file', ({ day }) => ({ patentNumber, filedOn: day(-1) }));
  const grant = (patentNumber: string) =>
    act('transferOffice', 'record-patent', 'grant', ({ day }) => ({ patentNumber, grantedOn: day(0), annuityOn: day(200) }));
  const [pending, granted] = ['CN202810012345.6', 'CN202810054321.0'];
  const filedBoth = [...disclosed, file(pending), file(granted), grant(granted)];
  const named = of(licensed, 'set-price');

  test('each patent by its number, whether granted or not, under the title of the result, in both languages', () => {
    const { textZh, textEn } = written(play(aConcludedProject(), filedBoth), named);
    expect(textZh).toContain('本合同所涉专利2项');
    expect(textZh).toMatch(/（1）“燃料电池.*”，申请号CN202810012345\.6，申请日\d+年\d+月\d+日，尚未授权/);
    expect(textZh).toMatch(/（2）“燃料电池.*”，专利号CN202810054321\.0，申请日\d+年\d+月\d+日，已授权/);
    expect(textEn).toMatch(/\(1\) “.*”, application number CN202810012345\.6, filed on [\d-]+, not yet granted/);
    expect(textEn).toMatch(/\(2\) “.*”, patent number CN202810054321\.0, filed on [\d-]+, granted/);
  });

  test('a grant after the price was agreed leaves the agreed text as it is', () => {
    const agreed = play(aConcludedProject(), [...filedBoth, ...licensed.slice(0, 2)]);
    const [before] = frozenTexts(agreed.state).slice(-1);
    play(agreed, [grant(pending)]);
    const [after] = frozenTexts(agreed.state).slice(-1);
    expect(before?.compose({})?.write(sources)).toEqual(written(play(aConcludedProject(), filedBoth), named));
    expect(after?.compose({})?.write(sources)).toEqual(before?.compose({})?.write(sources));
  });

  test.each([
    ['keep-secret', '没有登记号', 'no registered number'],
    ['file', '尚无申请号', 'there is no number yet'],
  ] as const)('without a number the text says so, and where the scope is fixed: %s', (outcome, zh, en) => {
    const acts = disclosed.map((story) =>
      story.step === 'protection-choice' && outcome === 'keep-secret'
        ? act('transferOffice', 'protection-choice', 'keep-secret', { measures: '工艺参数不易被反向工程获知，以技术秘密保护更为有利。' })
        : story,
    );
    const { textZh, textEn } = written(play(aConcludedProject(), acts), named);
    expect(textZh).toContain(zh);
    expect(textEn).toContain(en);
    expect(textZh.includes('宣告无效')).toBe(outcome === 'file');
  });
});

/** What lawyers of both sides look for in a licence. */
const topics = [
  ['exclusivity', '以普通方式实施', 'an ordinary licence'],
  ['field', '许可领域：车用氢燃料电池金属双极板', 'Field: 车用氢燃料电池金属双极板'],
  ['territory', '许可地域：中国境内', 'Territory: 中国境内'],
  ['sublicence', '乙方不得再许可', 'no sublicence'],
  ['term', '许可期限至本成果的保护期届满之日止', 'until the protection of the result ends'],
  ['title', '对本成果享有合法权利', 'its right in the result is lawful'],
  ['end', '另一方可以终止许可', 'the other party may end the licence'],
  ['force majeure', '不可抗力是', 'Force majeure is'],
  ['notices', '视为送达', 'A notice is received'],
  ['signatories', '授权书编号', 'letter of authority'],
  ['account', '户名、开户银行、账号', 'holder, bank, number'],
  ['effective date', '最后一方签署之日为生效日期', 'takes effect on the day'],
  ['counterparts', '一式3份', '3 counterparts'],
] as const;
test.each(topics)('the licence has a clause on %s', (_topic, zh, en) => {
  const { textZh, textEn } = written(play(aConcludedProject(), disclosed), of(licensed, 'set-price'));
  expect(textZh).toContain(zh);
  expect(textEn).toContain(en);
});

test('an assignment says how it is rescinded, and speaks of no licence that ends', () => {
  const acts = disclosed.map((story) => (story.step === 'choose-mode' ? withFields(story, { mode: 'assignment' }) : story));
  const { textZh, textEn } = written(play(aConcludedProject(), acts), of(licensed, 'set-price'));
  expect(textZh).toContain('经催告后三十日内仍未履行的，另一方可以通知解除本合同');
  expect(textEn).toContain('may rescind this contract by notice');
  expect(textZh).not.toContain('许可自');
  expect(textEn).not.toContain('the licence ends');
});
