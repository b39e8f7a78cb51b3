import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { disclosed } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { messagesOf } from '#test/support/messages.ts';
import { attempt, play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { contractForm, regimes } from '#workflows/project/contract/contract-form.ts';
import type { Project } from '#workflows/project/state.ts';

const reasons = '依合同约定确认成果的权属。';
const confirm = (outcome: 'university-owned' | 'jointly-owned' | 'client-owned', more: object = {}) =>
  act('transferOffice', 'confirm-rights', outcome, { basis: 'contract', reasons, ...more });
const toConfirm = () => play(aConcludedProject(), upTo(disclosed, 'confirm-rights'));
/** The project with this ownership clause in its contract. */
function under(regime: string): Project {
  const { state } = toConfirm();
  const { draft } = state.contracting;
  return { ...state, contracting: { ...state.contracting, draft: { ...draft, template: { ...draft?.template, regime } } } } as Project;
}
/** The rules that a finding breaks. */
const brokenBy = (project: Project, outcome: string, input: object = {}) =>
  stepNamed('confirm-rights')?.breaks?.(
    project,
    { outcome, input: { basis: 'contract', ...input } } as never,
    { subject: 'result' } as never,
    {},
  ) ?? [];
const brokenUnder = (regime: string, outcome: string, input: object = {}) => brokenBy(under(regime), outcome, input);

test('a contract that gives the result to the university is no basis for joint ownership or the enterprise’s', () => {
  for (const outcome of ['jointly-owned', 'client-owned'])
    expect(brokenUnder('2', outcome)).toEqual([{ rule: 'not-as-contract-agrees', field: 'basis', figures: { regime: '2' } }]);
  expect(brokenUnder('2', 'university-owned')).toEqual([]);
  expect(brokenUnder('2', 'jointly-owned', { otherClause: '特别约定 12.2' })).toEqual([]);
  expect(brokenUnder('2', 'third-party')).toEqual([]);
});

test('another owner by contract names the clause that agrees it; a third party’s right is a finding and never refused', () => {
  expect(attempt(toConfirm(), confirm('jointly-owned', { otherClause: '特别约定 12.2' }))).toBeUndefined();
  expect(
    attempt(toConfirm(), act('transferOffice', 'confirm-rights', 'third-party', { basis: 'contract', reasons, holder: '某研究所' })),
  ).toBeUndefined();
});

test.each(regimes)('each ownership clause allows the owners that it names: %s', (regime) => {
  const allowed = ['university-owned', 'jointly-owned', 'client-owned'].filter((outcome) => brokenUnder(regime, outcome).length === 0);
  const all = ['university-owned', 'jointly-owned', 'client-owned'];
  expect(allowed).toEqual(['1', '2', '3'].includes(regime) ? ['university-owned'] : ['4', '5'].includes(regime) ? ['client-owned'] : all);
});

test.each(locales)('the contract’s ownership clause stands beside the finding in words, in %s', async (locale) => {
  const state = under('2');
  const step = stepNamed('confirm-rights');
  expect(step?.compares?.(state, { subject: 'result' })).toEqual([
    { name: 'agreedOwner', items: [{ name: 'ownershipClause', kind: 'term', value: 'ownership-2' }] },
  ]);
  expect(step?.beside?.(state, { subject: 'result' })).toContainEqual({ steps: ['freeze-text'] });
  const words = JSON.stringify(await messagesOf(locale));
  for (const regime of regimes) expect(words).toContain(`"ownership-${regime}"`);
});

test.each(regimes)(
  'beside the choice of the mode stand the ownership clause and the enterprise’s priority, where one is agreed: %s',
  async (regime) => {
    const step = stepNamed('choose-mode');
    const state = under(regime);
    const priority = { '2': 'first-negotiation', '3': 'named-results' }[regime as string];
    expect(step?.compares?.(state, { subject: 'result' })).toEqual([
      {
        name: 'agreedOwner',
        items: [
          { name: 'ownershipClause', kind: 'term', value: `ownership-${regime}` },
          ...(priority ? [{ name: 'agreedPriority', kind: 'term', value: priority }] : []),
        ],
      },
    ]);
    expect(step?.beside?.(state, { subject: 'result' })).toContainEqual({ steps: ['freeze-text'] });
    for (const locale of locales) {
      const words = JSON.stringify(await messagesOf(locale));
      for (const word of ['agreedPriority', ...(priority ? [priority] : [])]) expect(words).toContain(`"${word}"`);
    }
  },
);

test('every ownership clause can be chosen in the draft, and joint results are named where a clause has them', async () => {
  for (const locale of locales) {
    const words = JSON.stringify(await messagesOf(locale));
    for (const regime of regimes) expect(contractForm.shape.regime.safeParse(regime).success).toBe(true);
    expect(words.includes(locale.startsWith('zh') ? '共同完成的共有' : 'joint results are owned jointly')).toBe(true);
  }
});
