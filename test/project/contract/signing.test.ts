import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { moneyTerms, negotiated, registered, signed, taskBookSigned } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject, keysOf } from '#test/support/awarded-project.ts';
import { speaker } from '#test/support/messages.ts';
import { attempt, play } from '#test/support/play.ts';
import { withFields } from '#test/support/story.ts';
import { locales } from '#web/wording/index.ts';
import { likelyVoid } from '#workflows/domain/void-clauses.ts';
import { contradictions } from '#workflows/project/contract/term-contradictions.ts';

const [freeze, clientSigns, universitySigns] = signed as readonly [StoryAct, StoryAct, StoryAct];
const refuses = act('universitySignatory', 'sign-contract', 'refuse', { reasonClass: 'price', reason: '学校认为价款支付节点仍需协商。' });
const renegotiate = act('projectManager', 'resolve-refusal', 'renegotiate', { reasonClass: 'price', reason: '双方愿意就价款再谈一次。' });
const [, ...agreedAgain] = negotiated;
const cheaper = { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp], priceFen: 290_000_000, priceBasis: 'budget-audited' } as const;
/** Signed by the enterprise, refused by the university, negotiated at another price and frozen again. */
function frozenTwice() {
  const project = play(anAwardedProject(), [...negotiated, freeze, clientSigns]);
  const former = project.state.contracting.draft?.frozen ?? '';
  const again = agreedAgain.map((story) => (story.outcome === 'propose' ? { ...story, input: () => cheaper } : story));
  play(project, [refuses, renegotiate, ...again, freeze]);
  return { project, former };
}

test('a signature counts for the text in force alone: which version was given, and what has changed since', () => {
  const { project, former } = frozenTwice();
  const stale = attempt(project, withFields(clientSigns, { text: former }));
  expect(stale).toEqual({
    refused: 'TEXT_DIFFERS',
    details: { version: 2, given: 1, price: 'yes', payment: 'no', liability: 'no', clauses: 'no' },
  });
  expect(attempt(project, withFields(clientSigns, { text: 'ab'.repeat(32) }))).toMatchObject({ details: { version: 2, given: 0 } });
});

test('what was signed before the text changed is void: everybody signs the new one', () => {
  const { project, former } = frozenTwice();
  expect(keysOf(project, 'sign-contract')).toEqual(['sign-contract/text-4/enterprise', 'sign-contract/text-4/university']);
  expect(project.state.contracting.draft?.frozen).not.toBe(former);
  play(project, [clientSigns, universitySigns]);
  expect(project.state.contracting.contract).toMatchObject({ priceFen: 290_000_000, document: project.state.contracting.draft?.frozen });
});

test.each(locales)('the refusal says so in %s', (locale) => {
  const { say, failures } = speaker(locale);
  const { project, former } = frozenTwice();
  const { details = {} } = attempt(project, withFields(clientSigns, { text: former })) ?? {};
  const unknown = attempt(project, withFields(clientSigns, { text: 'ab'.repeat(32) }))?.details ?? {};
  const sentences = [say.refusal('TEXT_DIFFERS', details), say.refusal('TEXT_DIFFERS', unknown)];
  expect(failures).toEqual([]);
  const expected =
    locale === 'en'
      ? ['version 1; the current text is version 2; the price has changed.', 'not a version of this contract']
      : ['第 1 版文本，现行文本为第 2 版；合同价款已变更。', '不是本合同'];
  for (const [index, words] of expected.entries()) expect(sentences[index]?.why).toContain(words);
});

test('the task book is proposed once, and funder, enterprise and university sign its very text', () => {
  const project = play(anAwardedProject(), [...negotiated, ...signed, ...registered, ...taskBookSigned.slice(0, 1)]);
  expect(keysOf(project, 'sign-task-book')).toEqual(['funder', 'enterprise', 'university'].map((id) => `sign-task-book/task-book/${id}`));
  const [, funderSigns] = taskBookSigned as readonly [StoryAct, StoryAct];
  expect(attempt(project, withFields(funderSigns, { text: 'ab'.repeat(32) }))).toMatchObject({ refused: 'TEXT_DIFFERS' });
  play(project, taskBookSigned.slice(1));
  expect(project.state.contracting.taskBook?.document).toMatch(/^[0-9a-f]{64}$/);
});

describe('a special term that contradicts a term is flagged by name', () => {
  const flagsOf = (text: string) => contradictions(text, { ...moneyTerms, damagesBp: 1000 }).map(({ flag }) => flag);
  test.each([
    ['每期预留质量保证金8%', ['other-retention']],
    ['每期预留质量保证金5%', []],
    ['合同价款为310万元', ['other-price']],
    ['合同价款为300万元，即3,000,000.00元', []],
    ['The contract price is CNY 2,900,000', ['other-price']],
    ['保修期为两方确认后24个月', ['other-warranty']],
    ['保修期1年', []],
    ['甲方逾期付款的，每日按0.1%支付', ['other-late-interest']],
    ['乙方延期交付的，支付违约金15%', ['other-damages']],
    ['乙方延期交付的，支付违约金10%；中试样件归甲方', []],
    ['乙方每季度通报一次进展，样件不少于30片', []],
  ])('%s', (text, flags) => {
    expect(flagsOf(text)).toEqual(flags);
  });
  test('beside what is likely to be void, and only once there are terms', () => {
    const text = '后续改进成果无偿归企业所有；每期预留质量保证金8%。';
    expect([...flagsOf(text), ...likelyVoid(text).map(({ flag }) => flag)]).toEqual(['other-retention', 'grant-back']);
    expect(contradictions(text, undefined)).toEqual([]);
  });
});
