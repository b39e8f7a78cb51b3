/**
 * Wording of a technology contract that the law is likely to hold void (S3.05, L9). An aid to the lawyer who decides: a wording found
 * may be in order in its context, and another may be void.
 *
 * Civil Code arts. 850 and 864 (no monopoly of technology, no restraint of competition or of its development), 875 (improvements
 * are shared as agreed, on mutual terms), 506 (liability that cannot be excluded) and 586 (a deposit above a fifth of the price has
 * no effect as one). What monopolises technology: Supreme People's Court, interpretation on technology contracts, art. 10 (1) to
 * (6). The Antimonopoly Law's rules on intellectual property look at exclusive grant-backs and no-challenge clauses as well.
 */
import { wordingOf } from './void-wording.ts';

export const voidFlags = [
  /** (1) No research beyond the contract's subject, or no use of what it has improved. */
  'further-research',
  /** (1) Improvements go to the other side for nothing, exclusively, or one way only. */
  'grant-back',
  /** (2) No similar or competing technology from elsewhere. */
  'competing-technology',
  /** (3) Quantity, price, outlets or export tied down. */
  'hindered-use',
  /** (4), (5) Materials, equipment or services that are not needed, or from one source. */
  'tied-purchase',
  /** (6) The validity of a right may not be challenged. */
  'no-challenge',
  /** Art. 586. */
  'excessive-deposit',
  /** Art. 506. */
  'liability-excluded',
] as const;
export type VoidFlag = (typeof voidFlags)[number];

export interface FlaggedClause {
  readonly flag: VoidFlag;
  /** The sentence in which it was found. */
  readonly clause: string;
}

/** Every sentence of a text, Chinese or English, that looks like one of these; in the order of the text. */
export function likelyVoid(text: string): FlaggedClause[] {
  const sentences = text.split(/[。；;!！?？\n]|\.(?=\s|$)/).map((sentence) => sentence.trim());
  return sentences.flatMap((clause) => {
    const plain = clause.normalize('NFKC');
    return voidFlags.filter((flag) => says(plain, flag)).map((flag) => ({ flag, clause }));
  });
}

function says(clause: string, flag: VoidFlag): boolean {
  if (flag === 'excessive-deposit') return depositsOf(clause).some((percent) => percent > 20);
  return !denial.test(clause) && wordingOf[flag].some((wording) => wording.test(clause));
}

/** The sentence rules a restraint out. Kept simple: it speaks for the whole sentence. */
const denial =
  /不(?:得|会|应)?(?:限制|禁止|要求|强制|妨碍|阻止|免除)|(?:^|并|均|合同|文本|,)无[^,]{0,12}条款|\b(?:nothing|neither|nor?|not)\b.{0,40}\b(?:restrict|prohibit|prevent|preclude|require|oblige)/i;

/** The percentages that a sentence names as a deposit: 定金, which is neither the retention nor a bond. */
function depositsOf(clause: string): number[] {
  const parts = clause
    .split(/[,、]/)
    .filter((part) => /定金(?!额)|\bearnest money\b|(?<!\b(?:security|warranty|bid) )\bdeposit\b/i.test(part));
  return parts.flatMap((part) => [
    ...[...part.matchAll(/(\d+(?:\.\d+)?)\s*(?:%|per ?cent)/gi)].map(([, figure]) => Number(figure)),
    ...[...part.matchAll(/百分之([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)/g)].map(([, tens = '', ten = '', ones = '']) =>
      ten ? 10 * (digit(tens) || 1) + digit(ones) : digit(tens),
    ),
  ]);
}
const digit = (character: string) => (character === '' ? 0 : '一二三四五六七八九'.indexOf(character) + 1);
