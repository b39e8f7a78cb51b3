import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import type { OwedRow } from '#web/shapes/project.ts';
import { OwedSide } from '#web/ui/owed-side.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { openReasons } from '#workflows/project/benefit-sharing/receivables.ts';

// a link without a router, as an anchor
vi.mock('@remix-run/react', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  Link: ({ to, ...rest }: { to: string }) => <a href={to} {...rest} />,
}));

const debtor = { id: 'binhai', kind: 'enterprise', names: { zh: '滨海新材料', en: 'Binhai Materials' }, fictional: true };
const owed = openReasons.map((owedFor, index): OwedRow => {
  const pay = owedFor === 'ruling' ? { key: 'pay-ruling/dispute-1/maker', step: 'pay-ruling' } : null;
  return { id: owedFor, owedFor, debtor, fen: 1_000_001 + index, dueOn: '2028-04-30', pay };
});

test.each(locales)('each sum stands with its reason, debtor and day in %s; what the reader pays leads to its step', async (locale) => {
  const messages = await messagesOf(locale);
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <OwedSide owed={owed} caseId="one" />
    </Wording>,
  );
  const name = locale === 'en' ? 'Binhai Materials' : '滨海新材料';
  expect(markup.split(name)).toHaveLength(openReasons.length + 1);
  for (const [index] of openReasons.entries()) expect(markup).toContain(`10,000.${(index + 1).toString().padStart(2, '0')}`);
  for (const word of locale === 'en' ? ['Sum awarded by a ruling', 'Settlement'] : ['裁决款', '解除结算款']) expect(markup).toContain(word);
  expect([...markup.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/cases/one/steps/pay-ruling/dispute-1/maker']);
});
