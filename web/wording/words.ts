import { decimals } from '#web/shapes/figures.ts';

export type Figures = Readonly<Record<string, unknown>>;
interface Translate {
  (key: string, figures?: Record<string, string | number>): string;
  has(key: string): boolean;
  raw(key: string): unknown;
}

/**
 * Figures with the choices among them as ICU's select can name them: `bond-return` as `bond_return`, the second of several
 * parties (`university-2`) by its part.
 */
export function chosen(sentence: unknown, figures: Record<string, string | number>): Record<string, string | number> {
  const choices = selectsIn(sentence).flatMap((name) => {
    const value = figures[name];
    return typeof value === 'string' ? [[name, value.replace(/-\d+$/, '').replaceAll('-', '_')] as const] : [];
  });
  return { ...figures, ...Object.fromEntries(choices) };
}

/** icu-minify's mark of a choice. */
const select = 1;
/** Figures that a sentence chooses by, as ICU writes it or with its parts apart. */
function selectsIn(sentence: unknown): string[] {
  if (typeof sentence === 'string') return [...sentence.matchAll(/\{(\w+), select,/g)].flatMap(([, name]) => name ?? []);
  if (typeof sentence !== 'object' || sentence === null) return [];
  const inner = Object.values(sentence).flatMap((part) => (typeof part === 'object' ? selectsIn(part) : []));
  return Array.isArray(sentence) && typeof sentence[0] === 'string' && sentence[1] === select ? [sentence[0], ...inner] : inner;
}

/** The words of steps by step, outcome, field and fact. A missing one shows its name: visible, never a crash. */
export function wordsOf(t: Translate) {
  const say = (key: string, figures: Figures | undefined, fallback: string) =>
    t.has(key) ? t(key, chosen(t.raw(key), decimals(figures ?? {}))) : fallback;
  return {
    stage: (stage: string) => say(`stage:${stage}`, undefined, stage),
    title: (step: string, about?: Figures) => say(`${step}:title`, about, step),
    /** The action of this seat, where it is another one than the step's. */
    seatTitle: (step: string, seat: string) => say(`${step}:title:${seat}`, undefined, ''),
    ask: (step: string, about?: Figures) => say(`${step}:ask`, about, ''),
    label: (step: string, outcome: string, about?: Figures) => say(`${step}:${outcome}:label`, about, outcome),
    /** The thing that the step has made, to be read: 应答方案, not 密封提交. */
    noun: (step: string) => say(`${step}:noun`, undefined, step),
    leadsTo: (step: string, outcome: string, about?: Figures) => say(`${step}:${outcome}:leadsTo`, about, ''),
    done: (step: string, outcome: string, figures?: Figures) => say(`${step}:${outcome}:done`, figures, outcome),
    fact: (definition: string, type: string, details?: Figures) => say(`${definition}:fact:${type}`, details, type),
    /** The sentence of a notice in place of the fact's. */
    letter: (definition: string, type: string, figures?: Figures) => say(`${definition}:letter:${type}`, figures, type),
    refusal: (code: string, details: Figures) => ({
      why: say(`refusal:${code}:why`, details, ''),
      now: say(`refusal:${code}:now`, details, ''),
    }),
    /** Why a rule of the step does not take the form. */
    rule: (step: string, rule: string, figures?: Figures) => say(`${step}:rule:${rule}`, figures, rule),
    field: (step: string, field: string) => say(`${step}:field:${field}`, undefined, field),
    /** Heading of the part of the form that begins with the field. */
    section: (step: string, field: string) => say(`${step}:field:${field}:section`, undefined, ''),
    help: (step: string, field: string) => say(`${step}:field:${field}:help`, undefined, ''),
    option: (step: string, field: string, value: string) => say(`${step}:field:${field}:option:${value}`, undefined, value),
  };
}
export type Words = ReturnType<typeof wordsOf>;
