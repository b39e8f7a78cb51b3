/**
 * Characters that no text of ours may hold, and characters that are dropped because they show nothing. Explicit ranges where
 * Unicode has closed the class; properties only where it still grows.
 */

/** Classes of forbidden characters; each has a sentence per language (web/wording, `problem`). */
export const textFaults = [
  'control',
  'direction',
  'halfCharacter',
  'notACharacter',
  'hidden',
  'severalLines',
  'stacked',
  'notInCodes',
] as const;
export type TextFault = (typeof textFaults)[number];

const classes: readonly (readonly [TextFault, RegExp])[] = [
  // PostgreSQL refuses U+0000 in text and jsonb, XML and terminals the rest; tab and line feed are judged apart
  ['control', /(?![\t\n])\p{Cc}/u],
  // half of a pair: not storable as UTF-8
  ['halfCharacter', /\p{Cs}/u],
  // overrides, embeddings, isolates and marks: a text that reads otherwise than it is stored
  ['direction', /[\u{61c}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{206f}]/u],
  ['notACharacter', /[\u{fdd0}-\u{fdef}]|[\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{10fffe}\u{10ffff}]/u],
  // ruby anchors, shorthand and music controls, and tags anywhere but in a flag: readable by programs alone
  [
    'hidden',
    /[\u{fff9}-\u{fffb}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0001}]|(?<!\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6})[\u{e0020}-\u{e007f}]/u,
  ],
  // more marks on one character than any script writes: covers the lines around it
  ['stacked', /\p{M}{11}/u],
];

/** The first forbidden character of a text, or undefined. */
export function faultIn(text: string): { readonly fault: TextFault; readonly character: string } | undefined {
  for (const [fault, pattern] of classes) {
    const found = pattern.exec(text);
    if (found) return { fault, character: nameOf(fault === 'stacked' ? found[0].slice(-1) : found[0]) };
  }
  return undefined;
}

/** `U+202E`. */
export const nameOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const lineEnds = /\r\n?|[\u{85}\u{2028}\u{2029}]/gu;
/** Zero-width characters that change nothing a reader sees: they come with pasted text. */
const withoutWidth = /\u{34f}|[\u{ad}\u{180e}\u{200b}\u{2060}-\u{2064}\u{feff}]/gu;
/** Joiners are kept where they shape something: between pictographs, and in scripts that write with them. */
const joiningScripts = 'Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr Tibt'.split(' ');
const joined = ['\\p{Extended_Pictographic}', '\\p{Emoji_Modifier}', '\\u{fe0f}', ...joiningScripts.map((name) => `\\p{scx=${name}}`)];
const looseJoiner = new RegExp(`(?<!${joined.join('|')})[\\u{200c}\\u{200d}]+`, 'gu');
/** Blank to the eye: white space, Braille without dots, Hangul fillers. */
const blank = '\\s\\u{115f}\\u{1160}\\u{2800}\\u{3164}\\u{ffa0}';
const blankEnds = new RegExp(`^[${blank}]+|[${blank}]+$`, 'gu');
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u{2800}]/u;

/**
 * NFC, LF for every line end, no characters without width, no blanks at the ends; a text in which nothing can be seen is
 * empty. Idempotent.
 */
export function normalText(text: string): string {
  const plain = text.normalize('NFC').replace(lineEnds, '\n').replace(withoutWidth, '').replace(looseJoiner, '').replace(blankEnds, '');
  return visible.test(plain) || faultIn(plain) ? plain.normalize('NFC') : '';
}

const forbidden = new RegExp(
  classes
    .filter(([fault]) => fault !== 'stacked')
    .map(([, { source }]) => source)
    .join('|'),
  'gu',
);
/** The same text with U+FFFD for each forbidden character, on one line, at most so many code points: for what we cannot refuse. */
export function cleanedText(text: string, max: number): string {
  // a mark that is cut may let the rest compose otherwise: again, until nothing changes
  const cleaned = cleanedOnce(text, max);
  return cleaned === text ? text : cleanedText(cleaned, max);
}
function cleanedOnce(text: string, max: number): string {
  const line = text
    .slice(0, 2 * max + 100)
    .replace(lineEnds, ' ')
    .replace(/[\t\n]/g, ' ')
    .replace(forbidden, '\u{fffd}')
    .replace(/(\p{M}{10})\p{M}+/gu, '$1');
  return normalText([...normalText(line)].slice(0, max).join(''));
}

const readable = (text: string) => text.replaceAll('\0', '\u{fffd}').replace(/\p{Cs}/gu, '\u{fffd}');
/** A JSON value with U+FFFD for what PostgreSQL cannot store: a draft is kept as typed, otherwise. */
export function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return readable(value) as Value;
  if (Array.isArray(value)) return value.map(storable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [readable(name), storable(inner)])) as Value;
}
