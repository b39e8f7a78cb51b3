import { diffArrays } from 'diff';

/** A run of words that both versions have, or only one of them. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}
/** A clause in two versions; absent in one of them where it was taken out or put in. */
export interface ClauseChange {
  readonly heading: string;
  readonly runs: readonly Run[];
  readonly isChanged: boolean;
}
/** A sum, a date or a rate that stands in one version alone. */
export interface FigureChange {
  readonly heading: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}
export interface TextChanges {
  readonly clauses: readonly ClauseChange[];
  readonly figures: readonly FigureChange[];
}

interface Clause {
  readonly heading: string;
  readonly text: string;
}
const beginsClause = /^(?:第[一二三四五六七八九十百]+条|附件[一二三四五六七八九十]+|Article \d+|Annex \d+)/;

/** The clauses of a text; what stands before the first is one of its own. */
export function clausesIn(text: string): Clause[] {
  const clauses: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const line of text.split('\n'))
    if (beginsClause.test(line)) clauses.push({ heading: line.trim(), lines: [] });
    else clauses.at(-1)?.lines.push(line);
  return clauses
    .map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

/** Sums, rates, dates and periods stay whole: half a figure says nothing. */
const figure =
  /人民币[\d,]+(?:\.\d+)?元|CNY ?[\d,]+(?:\.\d+)?|\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?[%％‰]|\d[\d,]*(?:\.\d+)?(?:元|个月|个工作日|日内|日| months| working days| days)?/g;
const segmenters = { zh: new Intl.Segmenter('zh', { granularity: 'word' }), en: new Intl.Segmenter('en', { granularity: 'word' }) };

/** Words of a text, Chinese ones by the dictionary; a figure is one word. */
export function wordsIn(text: string, language: 'zh' | 'en'): string[] {
  const words: string[] = [];
  const segmented = (part: string) => words.push(...Array.from(segmenters[language].segment(part), ({ segment }) => segment));
  let from = 0;
  for (const { 0: found, index } of text.matchAll(figure)) {
    segmented(text.slice(from, index));
    words.push(found);
    from = index + found.length;
  }
  segmented(text.slice(from));
  return words;
}
const figuresIn = (text: string) => [...text.matchAll(figure)].map(([found]) => found);
/** Each as often as it stands more often: of two equal sums one may have changed. */
const without = (those: readonly string[], these: readonly string[]) => {
  const left = [...these];
  const more = those.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...new Set(more)];
};

/** Two versions of a text, clause by clause under their headings, and the figures that differ. */
export function changesBetween(before: string, after: string, language: 'zh' | 'en'): TextChanges {
  const [former, present] = [clausesIn(before), clausesIn(after)];
  const order = diffArrays(
    former.map(({ heading }) => heading),
    present.map(({ heading }) => heading),
  ).flatMap(({ value }) => value);
  const textOf = (clauses: readonly Clause[], heading: string) => clauses.find((one) => one.heading === heading)?.text ?? '';
  const clauses = [...new Set(order)].map((heading): ClauseChange => {
    const runs = runsOf(textOf(former, heading), textOf(present, heading), language);
    return { heading, runs, isChanged: runs.some(({ kind }) => kind !== 'same') };
  });
  const figures = clauses
    .filter(({ isChanged }) => isChanged)
    .map(({ heading }): FigureChange => {
      const [old, now] = [figuresIn(textOf(former, heading)), figuresIn(textOf(present, heading))];
      return { heading, removed: without(old, now), added: without(now, old) };
    })
    .filter(({ removed, added }) => removed.length + added.length > 0);
  return { clauses, figures };
}

const runsOf = (before: string, after: string, language: 'zh' | 'en'): Run[] =>
  diffArrays(wordsIn(before, language), wordsIn(after, language)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));

/** Paragraphs of a clause that differ, whole: what stood there, and what stands there now. */
interface ParagraphChange {
  readonly heading: string;
  readonly removed: string;
  readonly added: string;
}
export function changedParagraphs(before: string, after: string): ParagraphChange[] {
  const [former, present] = [clausesIn(before), clausesIn(after)];
  const headings = [...new Set([...former, ...present].map(({ heading }) => heading))];
  const linesOf = (clauses: readonly Clause[], heading: string) =>
    clauses.filter((one) => one.heading === heading).flatMap(({ text }) => text.split('\n'));
  return headings.flatMap((heading) => {
    const runs = diffArrays(linesOf(former, heading), linesOf(present, heading));
    const changes: ParagraphChange[] = [];
    for (const [index, { added, removed, value }] of runs.entries()) {
      const text = value.join('\n');
      const last = changes.at(-1);
      if (removed) changes.push({ heading, removed: text, added: '' });
      else if (added && last && runs[index - 1]?.removed) changes[changes.length - 1] = { ...last, added: text };
      else if (added) changes.push({ heading, removed: '', added: text });
    }
    return changes;
  });
}
