import { FormProvider, useForm } from '@conform-to/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { ScoreTotal } from '#web/forms/score-total.tsx';
import { askedForm } from '#web/shapes/describe.ts';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';

const root = askedForm('score-proposal', 'submit');
const weights = [
  ['fit', 4000],
  ['feasibility', 3500],
  ['team', 2500],
] as const;
function Form({ saved }: { saved: readonly string[] }) {
  const scores = weights.map(([criterion], index) => ({ criterion, points: saved[index] ?? '' }));
  const [form] = useForm<Record<string, unknown>>({ id: 'form', defaultValue: { scores } as never });
  return <FormProvider context={form.context}>{root ? <ScoreTotal {...{ root, weights }} /> : null}</FormProvider>;
}

describe.each(locales)('the weighted total of a form that comes without scripts, in %s', (locale) => {
  const shown = async (...saved: string[]) => {
    const page = renderToStaticMarkup(
      <Wording locale={locale} messages={await messagesOf(locale)}>
        <Form saved={saved} />
      </Wording>,
    );
    return page.replace(/<[^>]+>/g, '');
  };

  test('is of what was saved, with its rounding in words', async () => {
    const page = await shown('81', '77', '90');
    // 81 × 40 % + 77 × 35 % + 90 × 25 %
    expect(page).toContain('81.850');
    expect(page).toContain(locale === 'zh-CN' ? '四舍五入' : 'rounded half up');
    expect(page).not.toMatch(locale === 'zh-CN' ? /尚有/ : /not scored/);
  });

  test('says how many criteria are still open', async () => {
    expect(await shown('81')).toContain(locale === 'zh-CN' ? '尚有 2 个维度未打分' : '2 criteria are not scored yet');
    expect(await shown()).toContain('0.000');
  });
});
