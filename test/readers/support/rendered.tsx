import { renderToStaticMarkup } from 'react-dom/server';
import { messagesOf } from '#test/support/messages.ts';
import { shownValues, textOf } from '#test/web/shown-values.ts';
import type { TimelineRow } from '#web/shapes/case.ts';
import { formsIn } from '#web/shapes/forms-in.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import { DocumentText } from '#web/ui/document-text.tsx';
import { Named } from '#web/ui/named.tsx';
import { Forms } from '#web/ui/page-forms.tsx';
import { useDoer } from '#web/ui/people.tsx';
import { useSentence } from '#web/ui/sentence.ts';
import { Wording } from '#web/ui/wording.tsx';
import { type Locale, locales } from '#web/wording/index.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import { stepNamed } from '#workflows/kinds.ts';

const spoken = { 'zh-CN': await messagesOf('zh-CN'), en: await messagesOf('en') };
/** Every id, called something else than the id. */
const called = new Proxy<Record<string, { zh: string; en: string }>>(
  {},
  { get: (_all, key) => ({ zh: `名称：${String(key)}`, en: `Name: ${String(key)}` }) },
);

const pages = new Map<string, string>();
/** A document's page as read in one language; each distinct one is rendered once. */
export function documentPage(parts: readonly DocumentPart[], locale: Locale): string {
  const key = locale + JSON.stringify(parts);
  const page =
    pages.get(key) ??
    textOf(
      renderToStaticMarkup(
        <Wording locale={locale} messages={spoken[locale]}>
          <Named value={called}>
            <Forms value={formsIn(parts)}>
              <DocumentText parts={parts} />
            </Forms>
          </Named>
        </Wording>,
      ),
    );
  pages.set(key, page);
  return page;
}
const formOf = ({ step, outcome }: DocumentPart) => {
  const asked = stepNamed(step)?.outcomes[outcome];
  return asked && recordedForm(asked);
};
const lost = new Map<string, readonly string[]>();
/** Values of these forms that their page does not show, in either language. */
export function notShown(parts: readonly DocumentPart[]): readonly string[] {
  const key = JSON.stringify(parts);
  const known =
    lost.get(key) ??
    locales.flatMap((locale) => {
      const page = documentPage(parts, locale);
      const expected = parts.flatMap((part) => shownValues(part, formOf(part), { words: spoken[locale].words, locale }));
      return expected.filter((value) => !page.includes(value)).map((value) => `${locale}: ${value}`);
    });
  lost.set(key, known);
  return known;
}

function Said({ row }: { row: TimelineRow }) {
  const doer = useDoer();
  const sentence = useSentence();
  return (
    <p>
      {row.by ? doer(row.by) : ''} {sentence(row)}
    </p>
  );
}
const said = new Map<string, string>();
/** A line of the timeline in one language. */
export function linePage(row: TimelineRow, locale: Locale): string {
  const key = locale + JSON.stringify({ ...row, version: 0, at: '' });
  const text =
    said.get(key) ??
    textOf(
      renderToStaticMarkup(
        <Wording locale={locale} messages={spoken[locale]}>
          <Said row={row} />
        </Wording>,
      ),
    );
  said.set(key, text);
  return text;
}
