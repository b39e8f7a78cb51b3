/**
 * A measurable indicator of a demand, proposal or contract, compared exactly (S1.01, S4.08, S4.31).
 *
 * Numbers are decimal texts of at most 12 digits and compare as integers of a common scale: "0.30" equals "0.3", and nothing
 * passes through a float.
 */
import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { compareTexts, decimalText, mostDigits } from './decimal-text.ts';
import { line, paragraphs, pattern } from './text.ts';

/** A decimal number as text: optional minus, digits, optional fraction; 1 to 12 digits in all. */
export const DecimalText = pattern(decimalText).refine((text) => text.replaceAll(/\D/g, '').length <= mostDigits, {
  error: 'too-many-digits',
});
export type DecimalText = z.infer<typeof DecimalText>;

/** `range` takes in both ends; `pass` is met by a yes and has no number. */
export const Comparator = z.enum(['at-least', 'at-most', 'equal', 'range', 'pass']);
export type Comparator = z.infer<typeof Comparator>;

/** The part of an indicator needed by `meets`. */
export type IndicatorGoal = { comparator: Comparator; target?: DecimalText | undefined; upper?: DecimalText | undefined };

/**
 * `target` is the number to reach, for a range its lower end and `upper` its upper end; `baseline` is where it stands now;
 * `unit` a UCUM code or a word; `weightBp` of all indicators together 10000.
 */
export const Indicator = z
  .strictObject({
    name: line(1, 80),
    unit: line(0, 20),
    comparator: Comparator,
    baseline: DecimalText.optional(),
    target: DecimalText.optional(),
    upper: DecimalText.optional(),
    method: paragraphs(1, 500),
    weightBp: BasisPoints,
  })
  .refine(hasFittingTarget, { error: 'target-does-not-fit-comparator', path: ['target'] });
export type Indicator = z.infer<typeof Indicator>;

/** Whether a measured value meets an indicator: a decimal text, for `pass` the word "pass". What cannot be read does not meet. */
export function meets({ comparator, target, upper }: IndicatorGoal, value: string): boolean {
  if (comparator === 'pass') return value === 'pass';
  if (target === undefined || !DecimalText.safeParse(value).success) return false;
  const sign = compareDecimals(value, target);
  if (comparator === 'at-least') return sign >= 0;
  if (comparator === 'at-most') return sign <= 0;
  if (comparator === 'equal') return sign === 0;
  return upper !== undefined && sign >= 0 && compareDecimals(value, upper) <= 0;
}

/** Whether `after` asks at least what `before` asked: before the award a target may only get stricter. */
export function isAsStrict(before: IndicatorGoal, after: IndicatorGoal): boolean {
  if (before.comparator === 'pass') return after.comparator === 'pass';
  if (after.comparator === 'pass' || after.target === undefined) return false;
  if (after.comparator === 'equal') return meets(before, after.target);
  if (after.comparator === 'range') return after.upper !== undefined && meets(before, after.target) && meets(before, after.upper);
  return after.comparator === before.comparator && meets(before, after.target);
}

/** −1, 0 or 1 for two decimal texts, exactly. RangeError if one is not a decimal text. */
export const compareDecimals = (a: DecimalText, b: DecimalText): number => compareTexts(DecimalText.parse(a), DecimalText.parse(b));

function hasFittingTarget({ comparator, target, upper }: IndicatorGoal): boolean {
  if (comparator === 'pass') return target === undefined && upper === undefined;
  if (target === undefined) return false;
  if (comparator !== 'range') return upper === undefined;
  // A zod refinement also runs when a field is malformed; its own error is enough then.
  if (!DecimalText.safeParse(target).success || !DecimalText.safeParse(upper).success) return upper !== undefined;
  return upper !== undefined && compareDecimals(target, upper) <= 0;
}
