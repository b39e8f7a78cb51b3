import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { parseForm } from '#web/forms/parse-form.server.ts';
import { FlaggedClauses } from '#web/ui/flagged-clauses.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { likelyVoid } from '#workflows/domain/void-clauses.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const flagged = likelyVoid('价款分四期支付。甲方不得对乙方专利的有效性提出异议。定金为合同价款的30%。');
const shown = {
  'zh-CN': ['草案中有 2 处', '禁止对知识产权有效性提出异议', '甲方不得对乙方专利的有效性提出异议', '定金超过合同价款的 20%'],
  en: [
    '2 passages',
    'Forbids challenging the validity of intellectual property',
    '甲方不得对乙方专利的有效性提出异议',
    'Deposit above 20% of the price',
  ],
} as const;

test.each(locales)('the lawyer reads which sentences of the draft are doubtful, and why, in %s', async (locale) => {
  const messages = await messagesOf(locale);
  const markup = (page: { step: string; flagged: typeof flagged }) =>
    renderToStaticMarkup(
      <Wording locale={locale} messages={messages}>
        <FlaggedClauses page={page} />
      </Wording>,
    );
  for (const words of shown[locale]) expect(markup({ step: 'legal-review', flagged })).toContain(words);
  expect(markup({ step: 'legal-review', flagged })).not.toContain('价款分四期支付');
  const [sentence] = flagged;
  const isMarked = markup({ step: 'legal-review', flagged }).includes(`<span lang="zh-CN">${sentence?.clause}</span>`);
  expect(isMarked).toBe(locale === 'en');
  expect(markup({ step: 'legal-review', flagged: [] })).toBe('');
});

test('clauses that are ticked arrive as a list; none ticked is none named', () => {
  const form = stepNamed('legal-review')?.outcomes['block']?.form;
  if (!form) throw new Error('no legal review');
  const posted = (...ticked: readonly string[]) => {
    const data = new FormData();
    data.append('reason', '改进成果单方归属，属无效条款。');
    for (const flag of ticked) data.append('flags', flag);
    const submission = parseForm(data, form);
    return submission.status === 'success' ? submission.value : submission.status;
  };
  const reason = '改进成果单方归属，属无效条款。';
  expect(posted()).toEqual({ reason });
  expect(posted('grant-back')).toEqual({ reason, flags: ['grant-back'] });
  expect(posted('grant-back', 'no-challenge')).toEqual({ reason, flags: ['grant-back', 'no-challenge'] });
});
