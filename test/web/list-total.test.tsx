import { FormProvider, useForm } from '@conform-to/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { columnTyped, summedColumn, sumTyped } from '#web/forms/list-sum.ts';
import { ListTotal } from '#web/forms/list-total.tsx';
import { askedForm } from '#web/shapes/describe.ts';
import type { List } from '#web/shapes/field.ts';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

function listOf(step: string, outcome: string, name: string): List {
  const list = askedForm(step, outcome)?.fields.find((field) => field.name === name);
  if (list?.kind !== 'list') throw new Error(`no list ${name}`);
  return list;
}
function columnOf(step: string, outcome: string, name: string) {
  const column = summedColumn(listOf(step, outcome, name));
  if (!column) throw new Error(`no total of ${name}`);
  return column;
}

test('parts of a whole and sums that belong together have a total; limits, tiers and rates have none', () => {
  expect(columnOf('draft-demand', 'submit', 'indicators')).toEqual({ kind: 'percent', name: 'weightBp' });
  expect(columnOf('set-money-terms', 'propose', 'weightsBp')).toEqual({ kind: 'percent', name: '' });
  expect(columnOf('disclose-result', 'disclose', 'inventors')).toEqual({ kind: 'percent', name: 'shareBp' });
  expect(columnOf('submit-milestone', 'submit', 'spending')).toEqual({ kind: 'yuan', name: 'fen' });
  expect(summedColumn(listOf('set-price', 'name-royalty', 'tiers'))).toBe(undefined);
  expect(summedColumn(listOf('final-acceptance', 'pass', 'achieved'))).toBe(undefined);
});

test('the figures of one column of one list are added up as they are typed, unreadable ones as nothing', () => {
  const column = columnOf('draft-demand', 'submit', 'indicators');
  const form = [
    ['indicators[0].weightBp', '３３.３３'],
    ['indicators[0].target', '97'],
    ['indicators[1].weightBp', '66.67'],
    ['indicators[2].weightBp', 'ten'],
    ['others[0].weightBp', '5'],
  ] as const;
  expect(sumTyped(column, columnTyped(column, 'indicators', form))).toBe(10_000);
  const sums = columnOf('submit-milestone', 'submit', 'spending');
  expect(sumTyped(sums, ['1.2万', '1,000.01', ''])).toBe(1_300_001);
  const bare = columnOf('set-money-terms', 'propose', 'weightsBp');
  expect(columnTyped(bare, 'weightsBp', [['weightsBp[0]', '40']])).toEqual(['40']);
});

function Form({ step, outcome, name, saved }: { step: string; outcome: string; name: string; saved: readonly unknown[] }) {
  const [form] = useForm<Record<string, unknown>>({ id: 'form', defaultValue: { [name]: saved } as never });
  return (
    <FormProvider context={form.context}>
      <ListTotal {...{ name }} column={columnOf(step, outcome, name)} rows={saved.length} />
    </FormProvider>
  );
}
describe.each(locales)('without scripts the total is of what was saved, in %s', (locale) => {
  const shown = async (step: string, outcome: string, name: string, saved: readonly unknown[]) =>
    renderToStaticMarkup(
      <Wording locale={locale} messages={await messagesOf(locale)}>
        <Form {...{ step, outcome, name, saved }} />
      </Wording>,
    ).replace(/<[^>]+>/g, '');
  const weights = (...typed: string[]) =>
    shown(
      'draft-demand',
      'submit',
      'indicators',
      typed.map((weightBp) => ({ weightBp })),
    );
  const zh = locale === 'zh-CN';

  test('with what is short, what is too much, or that it is whole', async () => {
    expect(await weights('40', '35.5')).toContain(
      zh ? '合计 75.5%，应为 100%，还差 24.5%' : 'Total: 75.5%; it has to be 100%, 24.5% short',
    );
    expect(await weights('60', '40.01')).toContain(zh ? '多出 0.01%' : '0.01% too much');
    expect(await weights('60', '40')).toContain(zh ? '合计 100%。' : 'Total: 100%.');
    expect(await weights()).toContain(zh ? '还差 100%' : '100% short');
  });

  test('of sums, in yuan', async () => {
    const saved = [{ fen: '120000' }, { fen: '3,000.5' }];
    expect(await shown('submit-milestone', 'submit', 'spending', saved)).toContain(zh ? '合计 123,000.50 元' : 'Total: CNY 123,000.50');
  });
});
