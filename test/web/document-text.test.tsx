import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Scene, StoryAct } from '#scripts/story/act.ts';
import { cast } from '#scripts/story/cast.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { valuesOf } from '#test/support/form-values.ts';
import { messagesOf } from '#test/support/messages.ts';
import { idOf } from '#test/support/play.ts';
import { shownValues, textOf } from '#test/web/shown-values.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import { formsIn } from '#web/shapes/forms-in.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import { DocumentText } from '#web/ui/document-text.tsx';
import { Named } from '#web/ui/named.tsx';
import { Forms } from '#web/ui/page-forms.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';
import { addDays } from '#workflows/domain/days.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import { stepNamed, steps } from '#workflows/kinds.ts';

const scene: Scene = {
  person: idOf,
  organisation: (player) => cast[player].organisation,
  subject: 'milestone-1',
  text: 'ab'.repeat(32),
  fen: 0,
  archive: 'cd'.repeat(32),
  day: (days) => addDays('2026-03-02', days),
};
/** Every id that the stories use, called something else than the id. */
const called = new Proxy<Record<string, { zh: string; en: string }>>(
  {},
  {
    get: (_all, key) => ({ zh: `名称：${String(key)}`, en: `Name: ${String(key)}` }),
  },
);
const spoken = { 'zh-CN': messagesOf('zh-CN'), en: messagesOf('en') };
/** As it is recorded, with what the step writes itself. */
const formOf = ({ step, outcome }: { readonly step: string; readonly outcome: string }) => {
  const asked = stepNamed(step)?.outcomes[outcome];
  return asked && recordedForm(asked);
};

async function markupOf(parts: readonly DocumentPart[], locale: Locale): Promise<string> {
  const messages = await spoken[locale];
  return renderToStaticMarkup(
    <Wording locale={locale} messages={messages}>
      <Named value={called}>
        <Forms value={formsIn(parts)}>
          <DocumentText parts={parts} />
        </Forms>
      </Named>
    </Wording>,
  );
}
const pageOf = async (parts: readonly DocumentPart[], locale: Locale) => textOf(await markupOf(parts, locale));
/** What of these forms the page does not show, in that language. */
async function missing(parts: readonly DocumentPart[], locale: Locale): Promise<string[]> {
  const [page, { words }] = await Promise.all([pageOf(parts, locale), spoken[locale]]);
  const expected = parts.flatMap((part) => shownValues(part, formOf(part), { words, locale }));
  return expected.filter((value) => !page.includes(value));
}

/** The first act of each outcome. */
const told: readonly StoryAct[] = [
  ...new Map(
    [...sc1, ...sc2, ...royaltyTransferActs, ...royaltySharingActs].reverse().map((one) => [`${one.step} ${one.outcome}`, one]),
  ).values(),
];
const parsed = ({ step, outcome, input }: StoryAct): DocumentPart => {
  const values = stepNamed(step)?.outcomes[outcome]?.form.parse(input(scene)) as DocumentPart['values'];
  return { step, outcome, values };
};
const written = (step: string) => told.find((one) => one.step === step);

describe.each(locales)('in %s', (locale) => {
  test('every form that the stories send can be read whole', async () => {
    const lost = await Promise.all(
      told.map(async (story) => {
        const values = await missing([parsed(story)], locale);
        return values.length > 0 ? [`${story.step} ${story.outcome}`, ...values] : [];
      }),
    );
    expect(lost.filter((one) => one.length > 0)).toEqual([]);
  });

  test('every form of the catalogue can be read whole, with all its values', async () => {
    const lost: string[] = [];
    for (const step of steps)
      for (const [outcome, asked] of Object.entries(step.outcomes)) {
        const form = recordedForm(asked);
        for (const values of fc.sample(valuesOf(form), { numRuns: 1, seed: 7 })) {
          const part = { step: step.name, outcome, values: form.parse(values) as DocumentPart['values'] };
          const lostValues = await missing([part], locale);
          if (lostValues.length > 0) lost.push([step.name, outcome, ...lostValues].join(' '));
        }
      }
    expect(lost).toEqual([]);
  });

  test('an opened proposal is the draft and the student plan, under their own nouns, with the pledge that sealed them', async () => {
    const [draft, students, pledge] = ['draft-proposal', 'student-plan', 'seal-submit'].map((step) => parsed(written(step) as StoryAct));
    const body = { form: pledge?.values, nonce: 'f'.repeat(64), parts: { draft: draft?.values, students: students?.values } };
    const parts = partsOf('seal-submit', 'submit', body);
    expect(parts).toEqual([draft, students, pledge]);
    expect(await missing(parts, locale)).toEqual([]);
    const { words } = await spoken[locale];
    const page = await pageOf(parts, locale);
    for (const step of ['draft-proposal', 'student-plan']) expect(page).toContain(words[`${step}:noun`]);
    expect(page).not.toContain('f'.repeat(8));
  });
});

const contract = ['zh', 'en'].map((language) => readFileSync(`test/project/contract/sc1-contract.${language}.txt`, 'utf8')) as [
  string,
  string,
];
test.each([
  ['zh-CN', contract[0], contract[1]],
  ['en', contract[1], contract[0]],
] as const)('in %s a contract is open in that language, and the other is folded below it', async (locale, own, other) => {
  const [textZh, textEn] = contract;
  const markup = await markupOf([{ step: 'freeze-text', outcome: 'freeze', values: { textZh, textEn } }], locale);
  const [open = '', folded = ''] = markup.split('<details');
  const lineOf = (text: string) => text.split('\n').find((line) => line.length > 40) ?? '';
  expect(textOf(open)).toContain(lineOf(own));
  expect(textOf(open)).not.toContain(lineOf(other));
  expect(textOf(folded)).toContain(lineOf(other));
  expect(textOf(folded)).not.toContain(lineOf(own));
});

/** Chinese that no element around it says is Chinese. */
const unmarked = (markup: string) =>
  textOf(markup.replaceAll(/<(span|p|div|bdi)[^>]* lang="zh-CN"[^>]*>[^<]*<\/\1>/g, '')).match(/\p{Script=Han}+/gu) ?? [];

test('in the English contract every passage that exists in Chinese alone says that it is Chinese, on a page of either language', async () => {
  const [textZh, textEn] = contract;
  expect(textEn).toMatch(/^12\.1 \p{Script=Han}/mu);
  const ofEnglish = (markup: string, of: string) => markup.slice(markup.indexOf(of), markup.indexOf('Annex 1: the demand'));
  const page = async (locale: 'zh-CN' | 'en') => {
    const markup = await markupOf([{ step: 'freeze-text', outcome: 'freeze', values: { textZh, textEn } }], locale);
    const english = ofEnglish(markup, 'Technology development contract');
    expect(english.length).toBeGreaterThan(5000);
    return english;
  };
  expect(unmarked(await page('en'))).toEqual([]);
  expect(unmarked(await page('zh-CN'))).toEqual([]);
  expect(await page('en')).toMatch(/<span lang="zh-CN">12\.1 乙方每季度|<span lang="zh-CN">乙方每季度/);
});

test('a university without students gives the reason, and it is read as such', () => {
  const body = { form: { pledge: true }, nonce: '', parts: { draft: {}, students: { reason: '项目周期短，不安排学生。' } } };
  expect(partsOf('seal-submit', 'submit', body)[1]).toMatchObject({ step: 'student-plan', outcome: 'not-applicable' });
});
