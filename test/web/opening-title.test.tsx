import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { useOpeningTitle } from '#web/ui/opening-title.ts';
import { Wording } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';

function Title({ step, seat, milestone }: { step: string; seat?: string; milestone?: number }) {
  return useOpeningTitle()(step, milestone === undefined ? {} : { milestone }, seat);
}
async function titleOf(locale: Locale, shown: Parameters<typeof Title>[0]) {
  return renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Title {...shown} />
    </Wording>,
  );
}

test.each(locales)('who pays reads whether to prepare or to check, in %s', async (locale) => {
  const titles = await Promise.all(['maker', 'checker'].map((seat) => titleOf(locale, { step: 'pay-bond', seat })));
  expect(titles).toEqual(
    locale === 'en' ? ['Pay the bond (maker)', 'Pay the bond (checker)'] : ['缴纳诚意金（经办）', '缴纳诚意金（复核）'],
  );
  const tranche = await titleOf(locale, { step: 'pay-enterprise-tranche', seat: 'checker', milestone: 2 });
  expect(tranche).toMatch(locale === 'en' ? /\(checker\) · Milestone 2$/ : /（复核） · 里程碑 2$/);
});

test.each(locales)('the funder confirms an earmark and does not decide on the listing, in %s', async (locale) => {
  const [lead, funder, expert] = await Promise.all([
    titleOf(locale, { step: 'decide-listing' }),
    titleOf(locale, { step: 'decide-listing', seat: 'funder' }),
    titleOf(locale, { step: 'score-proposal', seat: 'expert1' }),
  ]);
  expect([lead, funder]).toEqual(locale === 'en' ? ['Decide on listing', 'Confirm the earmark'] : ['决定是否发榜', '确认补助预留']);
  expect(expert).toBe(await titleOf(locale, { step: 'score-proposal' }));
});
