import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { everyStory } from '#test/support/every-story.ts';
import { messagesOf } from '#test/support/messages.ts';
import { aProject, attempt } from '#test/support/play.ts';
import { plainBlocks } from '#web/papers/plain-blocks.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import { explained } from '#web/reads/explained.ts';
import { paymentsAsked } from '#web/reads/payments-asked.ts';
import { HowComputed } from '#web/ui/how-computed.tsx';
import { Sheets } from '#web/ui/sheets.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';
import type { Formula } from '#workflows/domain/formula.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { stepNamed } from '#workflows/kinds.ts';

const linesOf = (markup: string) =>
  [...markup.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, line = '']) => line.replaceAll(/<[^>]+>/g, '').replaceAll('&nbsp;', ' '));
async function readPage(locale: Locale, formula: Formula): Promise<string[]> {
  return linesOf(
    renderToStaticMarkup(
      <Wording locale={locale} messages={await messagesOf(locale)}>
        <HowComputed formula={explained(formula)} fen={evaluated(formula).fen} />
      </Wording>,
    ),
  );
}

/** By hand: figures with a unit of a line, in their order. */
const sums = (line: string) =>
  [...line.matchAll(/(?:CNY )?([\d,]+\.\d\d)(?: 元)?/g)].map(([, figure = '']) => Number(figure.replaceAll(/[,.]/g, '')));
const rate = (line: string) => Math.round(Number(/([\d.]+)%/.exec(line)?.[1]) * 100);
const product = (fen: number, bp: number) => Number((BigInt(fen) * BigInt(bp) + 5_000n) / 10_000n);
const last = (line: string) => sums(line).at(-1) ?? -1;

/** Whoever reads the lines can make each from those above it. */
function checkInterim(lines: readonly string[]) {
  const [, planned = '', ceiling = '', verified = '', entitled = '', withheld = '', paid = ''] = lines;
  for (const line of [ceiling, verified]) {
    const [basis = 0, before = 0, room] = sums(line);
    expect(room, line).toBe(Math.max(0, product(basis, rate(line)) - before));
  }
  expect(last(entitled)).toBe(Math.min(last(planned), last(ceiling), last(verified)));
  const [reserve = 0, held = 0, kept] = sums(withheld);
  expect(kept).toBe(Math.min(last(entitled), Math.max(0, reserve - held)));
  expect(sums(paid)).toEqual([last(entitled), kept, last(entitled) - (kept ?? 0)]);
}
function checkFinal(lines: readonly string[]) {
  const [, verified = '', cap = '', achieved = '', grant = '', rest = '', released = '', paid = ''] = lines;
  expect(last(verified)).toBe(product(sums(verified)[0] ?? 0, rate(verified)));
  expect(last(grant)).toBe(Math.min(last(verified), last(cap), last(achieved)));
  const [granted = 0, before = 0, more] = sums(rest);
  expect([granted, more]).toEqual([last(grant), Math.max(0, granted - before)]);
  const [held = 0, used = 0, back] = sums(released);
  expect([used, back]).toEqual([Math.min(held, Math.max(0, before - granted)), held - used]);
  expect(sums(paid)).toEqual([more, back, (more ?? 0) + (back ?? 0)]);
}
const check = ({ name }: Formula, lines: readonly string[]) => (name === 'subsidy-final' ? checkFinal(lines) : checkInterim(lines));

const formulas = new Map<string, Formula>();
for (const tell of Object.values(everyStory))
  for (const { formula } of tell().recordings.flatMap(({ transfers }) => transfers))
    if (['subsidy-interim', 'subsidy-final'].includes(formula.name)) formulas.set(JSON.stringify(formula), formula);
const named = [...formulas.values()].map((formula, index) => [`${formula.name} ${index + 1}`, formula] as const);

test('there are claims of both kinds', () => expect(new Set(named.map(([, { name }]) => name)).size).toBe(2));

describe.each(locales)('in %s', (locale) => {
  test.each(named)('the page writes %s out so that it can be checked by hand, each sum with its unit', async (_name, formula) => {
    const lines = await readPage(locale, formula);
    check(formula, lines);
    for (const line of lines.slice(1))
      for (const [sum] of line.matchAll(/(?:CNY )?[\d,]+\.\d\d(?: 元)?/g)) expect(sum).toMatch(/^CNY | 元$/);
  });

  test.each(named)('and so does a paper: %s', (_name, formula) => {
    const speaker = speakerOf(locale === 'en' ? 'en' : 'zh');
    const blocks = plainBlocks([{ kind: 'computation', formula, fen: evaluated(formula).fen }], speaker, {} as never);
    const texts = blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []));
    check(formula, texts);
  });

  test('officer, finance, approver, maker and checker have it beside the form', async () => {
    const messages = await messagesOf(locale);
    const project = aProject();
    const seen = new Set<string>();
    const see = () => {
      for (const { step, key, opening } of project.open) {
        const definition = stepNamed(step);
        if (!definition || !/subsidy$|^confirm-override$/.test(step) || step === 'request-subsidy') continue;
        const seat = opening.seat ?? '';
        if (step === 'pay-subsidy') {
          const asked = paymentsAsked(project.state, project.file.books, definition, { subject: opening.subject, seat: seat || null, key });
          for (const { formula, fen } of asked) {
            expect(evaluated(formula).fen).toBe(fen);
            seen.add(`${step} ${seat}`);
          }
          continue;
        }
        const sheets = [...(definition.compares?.(project.state, opening, project.file.books) ?? [])];
        const shown = sheets.map((sheet) =>
          'formula' in sheet && sheet.formula ? { ...sheet, formula: explained(sheet.formula) } : sheet,
        );
        const markup = renderToStaticMarkup(
          <Wording locale={locale} messages={messages}>
            <Sheets sheets={shown as never} />
          </Wording>,
        );
        const [{ formula } = { formula: undefined }] = shown as { formula?: Formula }[];
        expect(formula, step).toBeDefined();
        if (formula) check(formula, linesOf(markup));
        expect(markup).toContain('<details class="tiny mt-1" open=""');
        seen.add(`${step} ${seat}`);
      }
    };
    for (const act of sc1 as readonly StoryAct[]) {
      for (let waits = 0; attempt(project, act)?.refused === 'NOT_OPEN' && waits < 50; waits += 1) project.passToNextDue();
      see();
    }
    expect([...seen].toSorted()).toEqual([
      'approve-subsidy ',
      'pay-subsidy checker',
      'pay-subsidy maker',
      'review-subsidy finance',
      'review-subsidy officer',
    ]);
  });
});
