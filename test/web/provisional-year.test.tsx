import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aToy } from '#test/engine/toy-case.ts';
import { messagesOf } from '#test/support/messages.ts';
import type { StepPage } from '#web/shapes/step.ts';
import { Clock } from '#web/ui/clock.tsx';
import { StepContext } from '#web/ui/step-context.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { locales } from '#web/wording/index.ts';
import { provisionalYearsOf } from '#workflows/engine/calendars.ts';

const openedAt = '2026-12-28T02:00:00.000Z';
/** The card beside the form of a step that opens then with so many working days. */
async function cardOf(locale: (typeof locales)[number], days: number): Promise<string> {
  const { stamp } = aToy({}, { at: openedAt, days: { write: days } }).open[0] ?? {};
  const page: Partial<StepPage> = {
    about: {},
    asked: { role: 'pm', organisation: null, person: null },
    actingFor: null,
    colleagues: [],
    openedAt,
    dueAt: stamp?.dueAt ?? null,
    revisions: [],
    provisionalYears: provisionalYearsOf(stamp?.calendar ?? ''),
    bidders: [],
    context: [],
  };
  return renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Clock value={openedAt}>
        <StepContext page={page as StepPage} />
      </Clock>
    </Wording>,
  );
}

test('a step of four working days opened on 28 December 2026 is due on 4 January, and the page says that 2027 is provisional', async () => {
  const zh = await cardOf('zh-CN', 4);
  expect(zh).toContain('2027 年放假安排尚未公布，暂按法定节假日计算');
  expect(zh).toMatch(/2027年1月4日|1月4日/);
  expect(await cardOf('en', 4)).toContain('The holidays of 2027 are not published yet');
});

test('within the published year it says nothing of the kind', async () => {
  for (const locale of locales) expect(await cardOf(locale, 2)).not.toContain('2027');
});
