import type { Computation } from './computation.ts';
import { grouped, isBp, isFen, millionths, plainHundredths } from './figures.ts';

interface Words {
  /** Of a code, its word. */
  readonly word: (code: string) => string;
  /** A sum with its unit. */
  readonly sum: (figure: string) => string;
}
/** A figure of a formula as it is read, by the unit that its name says. */
export function figureOf(name: string, value: unknown, words: Words): string {
  if (Array.isArray(value)) return value.map((one) => figureOf(name, one, words)).join(' / ');
  if (typeof value !== 'number') return words.word(String(value));
  if (name === 'achieved') return `${millionths(value)}%`;
  if (isFen(name)) return words.sum(grouped(value));
  return isBp(name) ? `${plainHundredths(value)}%` : value.toString();
}
/** All figures of a computation and its result, for the sentence that writes the working out. */
export const figuresOf = ({ inputs, parts }: Pick<Computation, 'inputs' | 'parts'>, fen: number, words: Words): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...inputs, ...parts, resultFen: fen }).map(([name, value]) => [name, figureOf(name, value, words)]));
