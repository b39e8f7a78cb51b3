import { z } from 'zod';
import { steps } from '#workflows/project/catalogue.ts';

/** What is pasted, typed on odd keyboards, or sent by programs, each with what it is. */
export const oddTexts: Readonly<Record<string, string>> = {
  NUL: '\u0000',
  backspace: '\b',
  escape: '\u001b[31m',
  delete: '\u007f',
  C1: '\u0090',
  'next line': '\u0085',
  'line separator': '\u2028',
  'paragraph separator': '\u2029',
  'carriage return': '\r',
  CRLF: '\r\n',
  tab: '\t',
  'high surrogate': '\ud842',
  'low surrogate': '\udfb7',
  'swapped surrogates': '\udfb7\ud842',
  override: '\u202e000,001\u202c',
  isolate: '\u2066abc\u2069',
  'left-to-right mark': '\u200e',
  'Arabic letter mark': '\u061c',
  'zero width space': '\u200b',
  'zero width joiner': '\u200d',
  'zero width non-joiner': '\u200c',
  'word joiner': '\u2060',
  'byte order mark': '\ufeff',
  'soft hyphen': '\u00ad',
  'Hangul filler': '\u3164',
  'half-width Hangul filler': '\uffa0',
  'Braille blank': '\u2800',
  'ideographic space': '\u3000',
  'grapheme joiner': '\u034f',
  noncharacter: '\ufffe',
  'noncharacter in the middle': '\ufdd0',
  'last code point': '\u{10ffff}',
  annotation: '\ufff9',
  tags: '\u{e0068}\u{e0069}',
  'tags behind a flag': '\u{1f3f4}\u{e0068}\u{e0069}\u{e0068}\u{e0069}\u{e0068}\u{e0069}\u{e0068}\u{e0069}\u{e0068}\u{e0069}',
  'storm of marks': `z${'\u0301\u0316'.repeat(40)}`,
  'variation selectors': '\ufe0f\ufe0f',
  decomposed: 'e\u0301',
  family: '👨‍👩‍👧‍👦',
  'flag of Wales': '\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
  'Extension B': '𠮷𡈽',
  'compatibility ideograph': '\uf900',
  'ideographic variation': '葛\u{e0100}',
  'private use': '\ue000',
  'Devanagari conjunct': 'क्‍ष',
  Persian: 'می‌خواهم',
  'replacement character': '\ufffd',
  'JSON escape': '\\u0000',
};

export const forms = steps.flatMap(({ name, outcomes }) =>
  Object.entries(outcomes).map(([outcome, { form }]) => ({ name: `${name} ${outcome}`, form: form as z.ZodObject })),
);

type Path = readonly (string | number)[];
/** Paths of all texts of a value, with their schemas. */
export function textsOf(schema: z.core.$ZodType, value: unknown, path: Path = []): { path: Path; schema: z.ZodString; value: string }[] {
  if (schema instanceof z.ZodOptional) return value === undefined ? [] : textsOf(schema.unwrap(), value, path);
  if (schema instanceof z.ZodString && typeof value === 'string') return [{ path, schema, value }];
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) => textsOf(schema.element, item, [...path, index]));
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null)
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      textsOf(field, (value as Record<string, unknown>)[name], [...path, name]),
    );
  return [];
}

/** The same value with another text in one place. */
export function planted(value: unknown, [first, ...rest]: Path, text: string): unknown {
  if (first === undefined) return text;
  const inner = planted((value as Record<string | number, unknown>)[first], rest, text);
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? inner : item));
  return { ...(value as object), [first]: inner };
}
