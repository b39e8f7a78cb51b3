let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them: a family emoji is one, a letter with its marks is one. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

// characters that no neighbour of the class joins, signs of measures and quotation marks among them
const simple =
  /^[\n -~\u00a0-\u017f\u0391-\u03c9\u0410-\u044f\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20bf\u2100-\u218b\u2190-\u26ff\u3000-\u3029\u3030-\u303f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/;
/** Counts like `graphemes`; ordinary Chinese and English without the segmenter, which is slow on long texts. */
export const lengthOf = (text: string) => (simple.test(text) ? text.length : graphemes(text).length);

/** The initials of a name in a small circle. */
export const firstGrapheme = (text: string) => graphemes(text)[0] ?? '';
