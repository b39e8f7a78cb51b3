let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them: a family emoji is one, a letter with its marks is one. */
export function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

const simple = /^[\n -~\u3000-\u303f\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]*$/;
/** Counts like `graphemes`; ordinary Chinese and English without the segmenter, which is slow on long texts. */
export const lengthOf = (text: string) => (simple.test(text) ? text.length : graphemes(text).length);

/** The initials of a name in a small circle. */
export const firstGrapheme = (text: string) => graphemes(text)[0] ?? '';
