import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { amend } from '#scripts/story/amend.ts';
import { sc5, sc7 } from '#scripts/story/ended.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { messagesOf } from '#test/support/messages.ts';
import { aProject, attempt } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { textOf } from '#test/web/shown-values.ts';
import { explained } from '#web/reads/explained.ts';
import { pointsOf } from '#web/shapes/figures.ts';
import type { Sheet } from '#web/shapes/step.ts';
import { Named } from '#web/ui/named.tsx';
import { Sheets } from '#web/ui/sheets.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';
import type { Sheet as ComparedSheet, Figures } from '#workflows/engine/beside.ts';
import { openReasons } from '#workflows/project/benefit-sharing/receivables.ts';
import { catalogue } from '#workflows/project/catalogue.ts';

const called = new Proxy<Record<string, { zh: string; en: string }>>(
  {},
  { get: (_all, key) => ({ zh: `名称：${String(key)}`, en: `Name: ${String(key)}` }) },
);
type Shown = { readonly step: string; readonly sheet: Sheet };

const asRead = (sheet: ComparedSheet | Figures) =>
  ('formula' in sheet && sheet.formula ? { ...sheet, formula: explained(sheet.formula) } : sheet) as Sheet;

/** What lies beside each decision of a story at the moment at which it is asked; the last of each kind, which is the fullest. */
function sheetsOver(...stories: readonly (readonly StoryAct[])[]): Shown[] {
  const found = new Map<string, Shown>();
  for (const acts of stories) {
    const project = aProject();
    const look = () => {
      for (const { step, opening } of project.open) {
        const definition = catalogue.find(({ name }) => name === step);
        if (definition?.kind !== 'step') continue;
        for (const sheet of definition.compares?.(project.state, opening) ?? [])
          if (('rows' in sheet ? sheet.rows : sheet.items).length > 0) found.set(`${step} ${sheet.name}`, { step, sheet: asRead(sheet) });
      }
    };
    for (const act of acts) {
      for (let waits = 0; attempt(project, act)?.refused === 'NOT_OPEN' && waits < 50; waits += 1) {
        project.passToNextDue();
        look();
      }
      look();
    }
  }
  return [...found.values()];
}
const english = await messagesOf('en');
const shown = sheetsOver(sc1, [...upTo(sc1, 'disclose-result'), ...royaltyTransferActs, ...royaltySharingActs], amend, sc5, sc7);

type Cell = { readonly name: string; readonly kind: string; readonly value: unknown };
const cellsOf = (sheet: Sheet): Cell[] =>
  'rows' in sheet
    ? sheet.rows.flatMap((row) => sheet.columns.map(({ name, kind }, at) => ({ name, kind, value: row[at] ?? null })))
    : sheet.items.map(({ name, kind, value }) => ({ name, kind, value }));
type Words = { yes: string; no: string; pass: string; fail: string; terms: Readonly<Record<string, string>> };
/** A value as its reader has to find it. Written without the page's own code, but for points. */
function expected({ kind, value }: Cell, locale: Locale, words: Words): string {
  if (value === null) return '';
  switch (kind) {
    case 'person':
    case 'organisation':
    case 'indicator':
      return `${locale === 'en' ? 'Name: ' : '名称：'}${kind}:${String(value)}`;
    case 'fen':
      return new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
        Number(value) / 100,
      );
    case 'rate':
      return `${Number(value) / 100}%`;
    case 'points':
      return pointsOf(Number(value));
    case 'day':
      return String(Number(String(value).slice(8, 10)));
    case 'met':
    case 'flag':
      return value === true ? words.yes : words.no;
    case 'term':
      return words.terms[String(value)] ?? 'no word';
    default:
      return value === 'pass' || value === 'fail' ? words[value] : String(value);
  }
}

describe.each(locales)('in %s', (locale) => {
  test('each table beside a decision shows every value under its word, names instead of ids, each unit once', async () => {
    const messages = await messagesOf(locale);
    const { sheets, form } = messages.portal;
    const words = { yes: form.yes, no: form.no, pass: sheets.pass, fail: sheets.fail, terms: sheets.column };
    const wrong = shown.flatMap(({ step, sheet }) => {
      const page = textOf(
        renderToStaticMarkup(
          <Wording locale={locale} messages={messages}>
            <Named value={called}>
              <Sheets sheets={[sheet]} />
            </Named>
          </Wording>,
        ),
      );
      const cells = cellsOf(sheet);
      const lost = cells.map((cell) => expected(cell, locale, words)).filter((text) => !page.includes(text));
      const unworded = cells.map(({ name }) => name).filter((name) => !(name in sheets.column));
      const named = cells.filter(({ kind }) => ['person', 'organisation', 'indicator'].includes(kind)).length;
      const isTwice = /¥[\d.,]+\s*(?:元|yuan)|%\s*%/i.test(page) ? ['a unit twice'] : [];
      const isId = named > 0 && !page.includes(locale === 'en' ? 'Name:' : '名称：') ? ['ids'] : [];
      return [...lost, ...unworded, ...isTwice, ...isId].map((one) => `${step} ${sheet.name}: ${one}`);
    });
    expect(wrong).toEqual([]);
  });
});

test('a figure that is the same in every column stands once, with a word for it', () => {
  const endings = shown.find(({ sheet }) => sheet.name === 'endings')?.sheet;
  if (!endings || !('rows' in endings)) throw new Error('no endings');
  const rows = endings.rows.map((row) => row.map((cell, at) => (endings.columns[at]?.name === 'acceptedFen' ? 12_345_600 : cell)));
  const page = textOf(
    renderToStaticMarkup(
      <Wording locale="en" messages={english}>
        <Named value={called}>
          <Sheets sheets={[{ ...endings, rows }]} />
        </Named>
      </Wording>,
    ),
  );
  expect(page.split('¥123,456.00')).toHaveLength(2);
  expect(page).toContain('In each case:');
});

test('what is a table is one, beside the decision that it is for', () => {
  expect(shown.map(({ step, sheet }) => `${step} ${sheet.name}`).sort()).toEqual([
    'accept-milestone measured',
    'accept-milestone spending',
    'agree-settlement settlement',
    'answer-clawback claimedPayments',
    'answer-clawback clawback',
    'approve-contract terms',
    'approve-contract tranches',
    'approve-distribution shares',
    'approve-distribution waterfall',
    'approve-subsidy subsidyComputation',
    'approve-transfer deal',
    'approve-transfer royaltyMinimums',
    'approve-transfer royaltyTiers',
    'audit-spending measuredByMilestone',
    'audit-spending terms',
    'audit-spending tranches',
    'choose-mode agreedOwner',
    'completeness-check spending',
    'confirm-rights agreedOwner',
    'consensus places',
    'consensus scores',
    'consent-shares shares',
    'consent-shares waterfall',
    'evaluate-partner conduct',
    'evaluate-partner studentPlan',
    'file-annual-report incomeSoFar',
    'final-acceptance measuredByMilestone',
    'final-acceptance studentPlan',
    'freeze-text terms',
    'freeze-text tranches',
    'legal-review terms',
    'legal-review tranches',
    'list-open-items openItems',
    'move-budget budget',
    'name-successor inventorConcerned',
    'notice-clawback claimedPayments',
    'notice-clawback clawback',
    'pay-and-file payout',
    'pay-clawback clawback',
    'pay-enterprise-tranche measured',
    'pay-settlement settlement',
    'propose-termination endings',
    'publish-reward shares',
    'publish-reward waterfall',
    'rectify measured',
    'rectify spending',
    'review-subsidy subsidyComputation',
    'review-termination draftSettlement',
    'score-proposal weights',
    'select-winner offers',
    'sign-amendment amended',
    'sign-amendment amendedIndicators',
    'sign-amendment amendedMilestones',
    'sign-contract terms',
    'sign-contract tranches',
    'sign-transfer deal',
    'sign-transfer royaltyMinimums',
    'sign-transfer royaltyTiers',
    'simulate-terms simulatedEnding',
    'simulate-terms simulatedRoyalty',
    'simulate-terms simulatedRoyaltyTerms',
    'simulate-terms simulatedTiers',
    'simulate-terms simulatedYears',
    'simulate-terms terms',
    'simulate-terms tranches',
    'submit-milestone measured',
    'submit-milestone spending',
    'verify-settlement draftSettlement',
    'withdraw-demand bondOutcome',
  ]);
});

test('the chair reads three scores of each proposal by criterion, and not by whom each is', () => {
  const scores = shown.find(({ step }) => step === 'consensus')?.sheet;
  const rows = scores && 'rows' in scores ? scores.rows : [];
  expect(rows.map(([bidder, expert]) => `${bidder} ${expert}`)).toHaveLength(
    new Set(rows.map(([bidder, expert]) => `${bidder} ${expert}`)).size,
  );
  expect(rows.length).toBeGreaterThanOrEqual(6);
  expect(JSON.stringify(rows)).not.toContain('expert1');
});

test.each(locales)('%s: no table has more columns than stand side by side; of a wide one the figures become lines', async (locale) => {
  const messages = await messagesOf(locale);
  const cause = ['mutual', 'technical'];
  const figures = Array.from({ length: 9 }, (_one, at) => ({ name: at === 8 ? 'payFen' : `paidFen`, kind: 'fen' as const }));
  const sheet: Sheet = {
    name: 'endings',
    columns: [{ name: 'cause', kind: 'term' }, ...figures],
    rows: cause.map((one, row) => [one, ...figures.map((_figure, at) => (row + 1) * 100_000 + at)]),
  };
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <Sheets sheets={[sheet]} />
    </Wording>,
  );
  const rows = markup.split('<tr>').slice(1);
  expect(rows.length).toBe(1 + figures.length);
  for (const row of rows) expect(row.match(/<t[hd]/g)?.length).toBe(1 + cause.length);
  // each figure is still in the column of its cause
  expect(textOf(rows.at(-1) ?? '')).toMatch(/1,000\.08.*2,000\.08/);
});

test.each(locales)('%s: a term that is agreed is neither praised nor warned of; an indicator that is not met is', async (locale) => {
  const messages = await messagesOf(locale);
  const of = (kind: 'met' | 'flag') =>
    renderToStaticMarkup(
      <Wording locale={locale} messages={messages}>
        <Sheets sheets={[{ name: 'deal', items: [{ name: 'related', kind, value: false }] }]} />
      </Wording>,
    );
  expect(of('met')).toContain('bg-warn-2');
  expect(of('flag')).not.toMatch(/bg-(?:warn|ok)-2/);
});

test.each(locales)('%s: each reason for which something stays owed has its word', async (locale) => {
  const { sheets } = (await messagesOf(locale)).portal;
  expect(openReasons.filter((reason) => !(`owed-${reason}` in sheets.column))).toEqual([]);
});

test('a wording in a cell that exists in Chinese alone says so to an English reader', async () => {
  const [heading, wording] = ['第十二条　特别约定', '乙方每季度向甲方通报一次研究进展。'];
  const columns = [
    { name: 'clause', kind: 'text' as const },
    { name: 'presentWording', kind: 'text' as const },
  ];
  const markup = renderToStaticMarkup(
    <Wording locale="en" messages={await messagesOf('en')}>
      <Sheets sheets={[{ name: 'changedText', columns, rows: [[heading, wording]] }]} />
    </Wording>,
  );
  for (const text of [heading, wording]) expect(markup).toContain(`<span lang="zh-CN">${text}</span>`);
});
