/**
 * The Unified Social Credit Code 统一社会信用代码 of an organisation: 18 characters, the last a check character (GB 32100).
 *
 * `check = (31 − Σ value_i × 3^(i−1) mod 31) mod 31` over the first 17; I, O, S, V and Z are not used.
 */
import type { z } from 'zod';
import { pattern } from './text.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A code whose check character fits; upper case only. */
export const Uscc = pattern(/^[0-9A-Z]{18}$/).refine(isUscc, { error: 'uscc' });
export type Uscc = z.infer<typeof Uscc>;

/** Whether a text is a well-formed code with the right check character. */
export function isUscc(code: string): boolean {
  return code.length === 18 && checkCharacter(code.slice(0, 17)) === code[17];
}

/** The code that begins with these 17 characters. RangeError if one of them is not allowed. */
export function usccWithChecksum(first17: string): string {
  const check = first17.length === 17 ? checkCharacter(first17) : null;
  if (check === null) throw new RangeError(`not the first 17 characters of a code: ${first17}`);
  return first17 + check;
}

function checkCharacter(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? null;
}
