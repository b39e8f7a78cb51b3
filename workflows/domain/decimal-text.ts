/** A decimal number as text: optional minus, digits, optional fraction. Apart from its schema, so that the browser has it too. */
export const decimalText = /^-?\d+(\.\d+)?$/;
/** Of its digits. */
export const mostDigits = 12;

/** −1, 0 or 1 for two such texts, exactly: they compare as integers of a common scale, and nothing passes through a float. */
export function compareTexts(a: string, b: string): number {
  const scale = Math.max(fraction(a).length, fraction(b).length);
  const difference = scaled(a, scale) - scaled(b, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
const fraction = (text: string): string => text.split('.')[1] ?? '';
const scaled = (text: string, scale: number): bigint => BigInt(text.replace('.', '') + '0'.repeat(scale - fraction(text).length));
