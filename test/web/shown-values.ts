import type { z } from 'zod';
import { describeForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { hundredths, plainHundredths } from '#web/shapes/figures.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import type { Locale } from '#web/wording/index.ts';
import { stepNamed } from '#workflows/kinds.ts';

interface Language {
  readonly words: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** The text of a page as it is read: no marks, blanks as one. A part that says its language stands in the midst of its text. */
export const textOf = (markup: string) => plain(markup.replaceAll(/<span lang="[^"]*">([^<]*)<\/span>/g, '$1').replaceAll(/<[^>]+>/g, ' '));
const plain = (text: string) =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');

/** Every value of a form as a reader of that language has to find it on the page. Written without the page's own code. */
export function shownValues({ step, values }: DocumentPart, form: z.ZodObject | undefined, language: Language): string[] {
  if (!form) return [`no form for ${step}`];
  return valuesOf(step, describeForm(form), values, language).map((value) => plain(value).trim());
}

function valuesOf(step: string, field: Field, value: unknown, language: Language): string[] {
  if (value === undefined || value === null) return [];
  const { words, locale } = language;
  const label = field.name ? [words[`${step}:field:${field.name}`] ?? `no word for ${field.name}`] : [];
  switch (field.kind) {
    case 'group':
      return field.fields.flatMap((inner) => valuesOf(step, inner, (value as Record<string, unknown>)[inner.name], language));
    case 'list':
      return (value as unknown[]).flatMap((row) => valuesOf(step, field.item, row, language));
    case 'choice':
    case 'choices':
      return [...label, ...[value].flat().map((one) => words[`${step}:field:${field.name}:option:${String(one)}`] ?? String(one))];
    case 'yuan':
      return [
        new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' }).format(
          hundredths(Number(value)) as `${number}`,
        ),
      ];
    case 'percent':
      return [`${plainHundredths(Number(value))}%`];
    case 'day':
    case 'instant':
      return String(value)
        .slice(5, 10)
        .split('-')
        .slice(1)
        .map((part) => String(Number(part)));
    case 'flag':
    case 'consent':
      return label;
    case 'id': {
      if (field.name === 'id') return [];
      const to = stepNamed(step)?.names?.[field.name]?.to;
      return to
        ? [`${locale === 'en' ? 'Name:' : '名称：'}${locale === 'en' ? ' ' : ''}${to}:${String(value)}`]
        : [`${step}.${field.name} refers to nothing`];
    }
    case 'files':
      return [...label, ...(value as { name: string }[]).map(({ name }) => name)];
    case 'hash':
      return [String(value).slice(0, 12)];
    default:
      return [(locale === 'zh-CN' ? measuredInWords.get(value) : undefined) ?? String(value)];
  }
}
/** A measured value that is no figure. */
const measuredInWords = new Map<unknown, string>([
  ['pass', '通过'],
  ['fail', '未通过'],
]);
