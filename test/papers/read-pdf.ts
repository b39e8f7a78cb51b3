import { inflateSync } from 'node:zlib';

/** A PDF read by its own marks, as far as the tests need it. */
export interface ReadPdf {
  readonly pages: number;
  /** Of each page, in the order in which it is set. */
  readonly texts: readonly string[];
  /** Of each page: the operators that draw it. */
  readonly drawn: readonly string[];
  readonly catalogue: string;
  readonly metadata: string;
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean; readonly isMapped: boolean }[];
  readonly outputIntent: string;
  /** The file's id. */
  readonly id: string;
}

interface Found {
  readonly dictionary: string;
  readonly stream: string;
}

/** Objects of the file by number, with their streams inflated. */
function objectsIn(pdf: Buffer): Map<string, Found> {
  const whole = pdf.toString('latin1');
  const objects = new Map<string, Found>();
  for (const [, number = '', body = ''] of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const begins = body.indexOf('\nstream\n');
    const dictionary = begins < 0 ? body : body.slice(0, begins);
    const raw = begins < 0 ? '' : body.slice(begins + 8, body.lastIndexOf('\nendstream'));
    const stream = /FlateDecode/.test(dictionary) ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    objects.set(number, { dictionary, stream });
  }
  return objects;
}
const referred = (dictionary: string, name: string) => new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(dictionary)?.[1] ?? '';

export function readPdf(pdf: Buffer): ReadPdf {
  const objects = objectsIn(pdf);
  const at = (number: string): Found => objects.get(number) ?? { dictionary: '', stream: '' };
  const all = [...objects.values()];
  const dictionaryWith = (mark: RegExp) => all.find(({ dictionary }) => mark.test(dictionary))?.dictionary ?? '';
  const catalogue = dictionaryWith(/\/Type \/Catalog\b/);
  const composite = all.filter(({ dictionary }) => /\/Subtype \/Type0\b/.test(dictionary)).map(({ dictionary }) => dictionary);
  const simple = all.filter(({ dictionary }) => /\/Type \/Font\n/.test(dictionary) && !/CIDFontType2|Type0/.test(dictionary));
  const kids = /\/Kids \[([^\]]*)\]/.exec(at(referred(catalogue, 'Pages')).dictionary)?.[1] ?? '';
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, number = '']) => at(number).dictionary);
  return {
    pages: pages.length,
    texts: pages.map((page) => textOf(page, at)),
    drawn: pages.map((page) => at(referred(page, 'Contents')).stream),
    catalogue,
    metadata: Buffer.from(at(referred(catalogue, 'Metadata')).stream, 'latin1').toString('utf8'),
    fonts: [
      ...composite.map((font) => {
        const descriptor = at(referred(at(referred(font, 'DescendantFonts')).dictionary, 'FontDescriptor')).dictionary;
        const name = /\/BaseFont \/(\S+)/.exec(font)?.[1] ?? '';
        return { name, isEmbedded: at(referred(descriptor, 'FontFile2')).stream.length > 0, isMapped: /\/ToUnicode/.test(font) };
      }),
      ...simple.map(({ dictionary }) => ({ name: dictionary, isEmbedded: false, isMapped: false })),
    ],
    outputIntent: at(referred(catalogue, 'OutputIntents')).dictionary,
    id: /\/ID \[<([0-9a-f]+)>/.exec(pdf.toString('latin1'))?.[1] ?? '',
  };
}

/** What a page says: signs through the fonts' own tables, what stands for them where that is stated. */
function textOf(page: string, at: (number: string) => Found): string {
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const fonts = new Map<string, string[]>();
  for (const [, name = '', number = ''] of (resources ? at(resources).dictionary : page).matchAll(/\/(F\d+) (\d+) 0 R/g))
    fonts.set(name, signsOf(at(referred(at(number).dictionary, 'ToUnicode')).stream));
  let signs: string[] = [];
  let said = '';
  let replaced = false;
  const token = /\/ActualText (?:\(((?:\\.|[^\\)])*)\)|<([0-9a-f]*)>)|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\d. -])*)\] TJ|\b(ET|EMC)\b/g;
  for (const [, actual, actualHex, font, shown, end] of at(referred(page, 'Contents')).stream.matchAll(token)) {
    if (actual !== undefined || actualHex !== undefined) {
      const bytes =
        actualHex === undefined ? Buffer.from((actual ?? '').replace(/\\(.)/gs, '$1'), 'latin1') : Buffer.from(actualHex, 'hex');
      said += bytes.subarray(2).swap16().toString('utf16le');
      replaced = true;
    } else if (font !== undefined) signs = fonts.get(font) ?? [];
    else if (shown !== undefined && !replaced)
      for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]*)>/g))
        for (const glyph of hex.match(/.{4}/g) ?? []) said += signs[Number.parseInt(glyph, 16)] ?? '\ufffd';
    else if (end === 'EMC') {
      if (!replaced) said += '\n';
      replaced = false;
    }
  }
  return said;
}

/** The sign of each glyph, by a ToUnicode table as ours is written: whole ranges, sign by sign. */
function signsOf(table: string): string[] {
  const signs: string[] = [];
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries())
      signs[Number.parseInt(from, 16) + index] = Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');
  return signs;
}
