import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { messagesOf } from '#test/support/messages.ts';
import { aProject, play } from '#test/support/play.ts';
import { from, upTo, withFields } from '#test/support/story.ts';
import { BelowBaseline, indicatorsTyped } from '#web/forms/below-baseline-typed.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

/** A required efficiency of 80 % where there are 85 % already: shown to those who decide; no form is refused by it. */

const efficiency = {
  id: 'efficiency',
  name: '转换效率',
  unit: '%',
  comparator: '>=',
  baseline: '85',
  target: '80',
  method: '按国家标准测试三次，取平均值。',
  weightBp: 10_000,
};
const [drafted, ...later] = from(sc1, 'draft-demand');
const asked = drafted && withFields(drafted, { indicators: [efficiency] });

function sheetsAt(step: string, indicator: object): unknown[] {
  if (!drafted) return [];
  const project = play(aProject(), [
    withFields(drafted, { indicators: [{ ...efficiency, ...indicator }] }),
    ...upTo(later, 'decide-listing'),
  ]);
  const opening = { subject: 'demand' };
  return (stepNamed(step)?.compares?.(project.state, opening) ?? []).flatMap((sheet) =>
    sheet.name === 'belowBaseline' && 'rows' in sheet ? sheet.rows : [],
  );
}

test.each(['formal-check', 'attest-demand', 'refine-demand', 'argue-demand', 'decide-listing', 'draft-proposal', 'internal-approval'])(
  'beside %s stand indicator, baseline and what is required',
  (step) => {
    expect(sheetsAt(step, {})).toEqual([['efficiency', '85', '≥ 80']]);
    expect(sheetsAt(step, { baseline: '75' })).toEqual([]);
    expect(sheetsAt(step, { baseline: undefined })).toEqual([]);
    expect(sheetsAt(step, { comparator: '<=' })).toEqual([]);
    expect(sheetsAt(step, { comparator: '<=', baseline: '75' })).toEqual([['efficiency', '75', '≤ 80']]);
    expect(sheetsAt(step, { comparator: 'range', upper: '90' })).toEqual([]);
  },
);

test('the question with it is taken and listed all the same', () => {
  expect(asked).toBeDefined();
  const project = play(aProject(), [...(asked ? [asked] : []), ...upTo(later, 'draft-proposal')]);
  expect(project.state.intake.listing).toBeDefined();
});

test.each(locales)('the form says it below its rows while they are typed in %s', async (locale) => {
  const typed = new FormData();
  for (const [index, row] of [efficiency, { ...efficiency, baseline: '75' }, { ...efficiency, comparator: '<=', baseline: '0' }].entries())
    for (const [field, value] of Object.entries(row)) typed.set(`indicators[${index}].${field}`, String(value));
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <BelowBaseline rows={indicatorsTyped('indicators', 3, typed)} />
    </Wording>,
  );
  expect(markup.match(/worse than|劣于/g)).toHaveLength(2);
  expect(markup).toMatch(locale === 'en' ? /required \(≥ 80\) is worse than the baseline \(85\)/ : /要求（≥ 80）劣于现状值（85）/);
  expect(markup).toContain('≤ 80');
});
