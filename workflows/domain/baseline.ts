import { compareTexts, decimalText } from './decimal-text.ts';
import type { Comparator } from './indicator.ts';

interface Stated {
  readonly comparator: Comparator | undefined;
  readonly target: unknown;
  readonly baseline: unknown;
}
/**
 * Whether an indicator asks for less than what is there already: a finding, for people to judge. An exact value, a range and a pass
 * have no better direction; without a baseline there is nothing to compare.
 */
export function asksForLess({ comparator, target, baseline }: Stated): boolean {
  if (!isDecimal(target) || !isDecimal(baseline)) return false;
  if (comparator === 'at-least') return compareTexts(target, baseline) < 0;
  return comparator === 'at-most' && compareTexts(target, baseline) > 0;
}
const isDecimal = (text: unknown): text is string => typeof text === 'string' && decimalText.test(text);
