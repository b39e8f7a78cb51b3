import { decimals } from './figures.ts';

export type Figures = Readonly<Record<string, unknown>>;
interface Translate {
  (key: string, figures?: Record<string, string | number>): string;
  has(key: string): boolean;
}

/** The words of steps by step, outcome, field and fact. A missing one shows its name: visible, never a crash. */
export function wordsOf(t: Translate) {
  const say = (key: string, figures: Figures | undefined, fallback: string) => (t.has(key) ? t(key, decimals(figures ?? {})) : fallback);
  return {
    stage: (stage: string) => say(`stage:${stage}`, undefined, stage),
    title: (step: string, about?: Figures) => say(`${step}:title`, about, step),
    ask: (step: string, about?: Figures) => say(`${step}:ask`, about, ''),
    label: (step: string, outcome: string, about?: Figures) => say(`${step}:${outcome}:label`, about, outcome),
    /** The thing that the step has made, to be read: 应答方案, not 密封提交. */
    noun: (step: string) => say(`${step}:noun`, undefined, step),
    leadsTo: (step: string, outcome: string, about?: Figures) => say(`${step}:${outcome}:leadsTo`, about, ''),
    done: (step: string, outcome: string, figures?: Figures) => say(`${step}:${outcome}:done`, figures, outcome),
    fact: (type: string, details?: Figures) => say(`fact:${type}`, details, type),
    refusal: (code: string, details: Figures) => ({
      why: say(`refusal:${code}:why`, details, ''),
      now: say(`refusal:${code}:now`, details, ''),
    }),
    field: (step: string, field: string) => say(`${step}:field:${field}`, undefined, field),
    help: (step: string, field: string) => say(`${step}:field:${field}:help`, undefined, ''),
    option: (step: string, field: string, value: string) => say(`${step}:field:${field}:option:${value}`, undefined, value),
  };
}
export type Words = ReturnType<typeof wordsOf>;
