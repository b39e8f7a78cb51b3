import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { messagesOf } from '#test/support/messages.ts';
import { aProject, play } from '#test/support/play.ts';
import { from, upTo, withFields } from '#test/support/story.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { List } from '#web/shapes/field.ts';
import { DocumentTable } from '#web/ui/document-table.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { DemandForm } from '#workflows/project/demand-intake/demand-form.ts';

/** A required efficiency of 80 % where there are 85 % already: shown to those who decide, and refused to nobody. */

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

/** As the server sends it, with the parts that come later. */
const whole = (page: ReactNode): Promise<string> =>
  new Promise((sent, failed) => {
    const { pipe } = renderToPipeableStream(page, { onAllReady: () => sent(text(pipe(new PassThrough()))), onError: failed });
  });

test.each(locales)('the text of the question says it in its row in %s', async (locale) => {
  const list = describeForm(DemandForm).fields.find(({ name }) => name === 'indicators') as List;
  const fields = list.item.kind === 'group' ? list.item.fields : [];
  const messages = await messagesOf(locale);
  const shown = (row: object) =>
    whole(
      <Wording locale={locale} messages={messages}>
        <DocumentTable step="draft-demand" fields={fields} rows={[{ ...efficiency, ...row }]} />
      </Wording>,
    );
  expect(await shown({})).toMatch(locale === 'en' ? /required \(≥ 80\) is worse than the baseline \(85\)/ : /要求（≥ 80）劣于现状值（85）/);
  expect(await shown({ baseline: '75' })).not.toMatch(/worse than|劣于/);
});
