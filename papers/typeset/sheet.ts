import PDFDocument from 'pdfkit';
import { fontFile, type Weight, weights } from './fonts.ts';
import { linesOf } from './line-breaks.ts';
import { runsOf } from './runs.ts';

/** A4 in points; the head and the foot lie in the margins. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 92, bottom: 76 } as const;
export const innerWidth = page.width - page.left - page.right;
export const ink = { text: '#1c1f23', soft: '#5b626b', line: '#b9bec5', tint: '#eef1f4' } as const;

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next, in sizes. */
  readonly leading: number;
  readonly colour: string;
}
export const styles = {
  title: { weight: 'bold', size: 18, leading: 1.45, colour: ink.text },
  heading: { weight: 'bold', size: 11.5, leading: 1.6, colour: ink.text },
  subheading: { weight: 'bold', size: 10.5, leading: 1.6, colour: ink.text },
  body: { weight: 'regular', size: 10.5, leading: 1.65, colour: ink.text },
  cell: { weight: 'regular', size: 9.5, leading: 1.45, colour: ink.text },
  cellHead: { weight: 'bold', size: 9.5, leading: 1.45, colour: ink.text },
  label: { weight: 'regular', size: 9.5, leading: 1.45, colour: ink.soft },
  small: { weight: 'regular', size: 8, leading: 1.5, colour: ink.soft },
} as const satisfies Record<string, Style>;

export interface Options {
  readonly title: string;
  readonly subject: string;
  readonly number: string;
  readonly lang: 'zh-CN' | 'en';
  readonly at: Date;
}
interface Face {
  readonly has: (codePoint: number) => boolean;
  readonly advance: (codePoint: number) => number;
}

/** A PDF/A-2a under way: a cursor, lines set by our own breaks, and the structure of the content. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** The upper edge of the next line. */
  y: number = page.top;
  private readonly parts: Buffer[] = [];
  private readonly done: Promise<void>;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly faces: Readonly<Record<Weight, Face>>;

  private readonly lang: Options['lang'];

  constructor({ title, subject, number, lang, at }: Options) {
    this.lang = lang;
    this.doc = new PDFDocument({
      size: [page.width, page.height],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang,
      displayTitle: true,
      // none: the usual one is a standard font, which is not embedded
      font: '',
      // the file's id is made of these: nothing in it is drawn by lot or read from a clock
      info: {
        Title: plain(title),
        Subject: plain(subject),
        Keywords: number,
        Author: 'Tida',
        Creator: 'Tida',
        Producer: 'Tida',
        CreationDate: at,
        ModDate: at,
      },
    });
    this.doc.on('data', (part: Buffer) => this.parts.push(part));
    this.done = new Promise((resolve, reject) => this.doc.on('end', resolve).on('error', reject));
    for (const weight of weights) this.doc.registerFont(weight, fontFile(weight));
    this.faces = Object.fromEntries(weights.map((weight) => [weight, faceOf(this.doc.font(weight))])) as Record<Weight, Face>;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get room(): number {
    return page.height - page.bottom - this.y;
  }
  /** An element of the structure; `parent` left out: of the document itself. */
  element(type: string, parent?: PDFKit.PDFStructureElement, options: PDFKit.Mixins.StructureElementOptions = {}) {
    const element = this.doc.struct(type as 'P', options);
    (parent ?? this.root).add(element);
    return element;
  }
  /** The drawing belongs to this element. */
  within(element: PDFKit.PDFStructureElement, type: string, draw: () => void): void {
    const content = this.doc.markStructureContent(type as 'P');
    element.add(content);
    draw();
    this.doc.endMarkedContent();
  }
  /** The drawing has no meaning of its own: a rule, a repeated head. */
  aside(draw: () => void, kind: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type: kind });
    draw();
    this.doc.endMarkedContent();
  }
  nextPage(): void {
    this.doc.addPage();
    this.y = page.top;
  }
  /** Goes to the next page where less than this is left. */
  need(height: number): void {
    if (this.room < height && this.y > page.top) this.nextPage();
  }

  /** The face's curly quotes are as wide as a Chinese sign: in English they would stand apart from their words. */
  private runs(text: string, weight: Weight) {
    const written = this.lang === 'en' ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text;
    return runsOf(written, this.faces[weight].has);
  }
  widthOf(text: string, { weight, size }: Style): number {
    const { advance } = this.faces[weight];
    let width = 0;
    for (const run of this.runs(text, weight))
      for (const sign of run.text) width += advance(sign.codePointAt(0) ?? 0) * size * (run.shift ? smaller : 1);
    return width;
  }
  lines(text: string, style: Style, width: number): string[] {
    return linesOf(text, width, (part) => this.widthOf(part, style));
  }
  /** One line. `fill`: the width that it is spread to. */
  line(text: string, style: Style, x: number, y: number, fill?: number): void {
    const { weight, size, leading, colour } = style;
    const baseline = y + (size * leading) / 2 + size * 0.36;
    const signs = [...text].length;
    const slack = fill === undefined ? 0 : fill - this.widthOf(text, style);
    const spacing = slack > 0 && signs > 12 && slack / (signs - 1) < mostSpread ? slack / (signs - 1) : 0;
    this.doc.fillColor(colour);
    let at = x;
    for (const run of this.runs(text, weight)) {
      const own = run.shift ? size * smaller : size;
      const rise = run.shift === 'down' ? size * 0.14 : run.shift === 'up' ? -size * 0.34 : 0;
      if (run.actual) this.doc.markContent('Span', { actual: run.actual });
      this.doc
        .font(weight, own)
        .text(run.text, at, baseline + rise, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
      if (run.actual) this.doc.endMarkedContent();
      at += this.widthOf(run.text, { ...style, size: own }) + spacing * [...run.text].length;
    }
  }
  rule(y: number, from: number = page.left, to: number = page.width - page.right, width = 0.5, colour: string = ink.line): void {
    this.doc.lineWidth(width).strokeColor(colour).moveTo(from, y).lineTo(to, y).stroke();
  }

  async end(): Promise<Buffer> {
    this.root.end();
    this.doc.end();
    await this.done;
    return Buffer.concat(this.parts);
  }
}
/** For the metadata, which are written into XML as they are. */
const plain = (text: string) => text.replace(/[&<>]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
/** Of a raised or lowered sign. */
const smaller = 0.66;
/** Points between two signs that a full line may be spread by. */
const mostSpread = 0.9;

const faces = new Map<string, Face>();
/** Measures of a face, the same for all papers. */
function faceOf(doc: PDFKit.PDFDocument): Face {
  const { font } = (doc as unknown as { _font: { font: FontkitFont } })._font;
  const known = faces.get(font.postscriptName);
  if (known) return known;
  const advances = new Map<number, number>();
  const face: Face = {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance: (codePoint) => {
      const advance = advances.get(codePoint) ?? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
  };
  faces.set(font.postscriptName, face);
  return face;
}
interface FontkitFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}
