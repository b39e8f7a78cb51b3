import { z } from 'zod';
import type { Day } from '#workflows/domain/days.ts';
import { startOfDay } from '#workflows/domain/days.ts';
import { share } from '#workflows/domain/rounding.ts';
import { taxableReward } from '#workflows/domain/waterfall.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { topWageTaxBp } from '#workflows/modules/terms/terms.ts';
import { someDay } from './open-items.ts';

/** Why more was withheld than the highest rate gives: a finding that both persons see, never refused. */
export const TaxGround = z.enum(['earlier-tax', 'whole-month', 'tax-office', 'other']);
export type TaxGround = z.infer<typeof TaxGround>;

/** One person's reward: `countedBp` of it counts as income; tax and ground once the maker has entered them. */
interface Taxed {
  readonly inventor: string;
  readonly shareFen: number;
  readonly countedBp: number;
  readonly taxFen?: number | undefined;
  readonly ground?: TaxGround | undefined;
}

/** The most that the highest rate of law makes of what counts. */
const topTaxOf = ({ shareFen, countedBp }: Taxed) => share(taxableReward(shareFen, countedBp), topWageTaxBp);

export const taxRules = ['tax-above-share', 'tax-above-top-rate'] as const;
/** No tax above the share; above the highest rate only with its ground. */
export function brokenByTax(taxed: Taxed & { readonly taxFen: number }, at = ''): BrokenRule<(typeof taxRules)[number]>[] {
  const { shareFen, countedBp, taxFen, ground } = taxed;
  const [topFen, taxableFen] = [topTaxOf(taxed), taxableReward(shareFen, countedBp)];
  if (taxFen > shareFen) return brokenIf(true, { rule: 'tax-above-share', field: `${at}taxFen`, figures: { taxFen, shareFen } });
  const figures = { taxFen, topFen, taxableFen };
  return brokenIf(taxFen > topFen && !ground, { rule: 'tax-above-top-rate', field: `${at}ground`, figures });
}

/** Beside maker and checker, a line per person; for the checker with what was entered, and whether it is within the highest rate. */
export function taxSheet(people: readonly Taxed[]): Sheet {
  const isEntered = people.some(({ taxFen }) => taxFen !== undefined);
  const hasGround = people.some(({ ground }) => ground !== undefined);
  const fen = (name: string) => ({ name, kind: 'fen' }) as const;
  const columns = [
    { name: 'inventor', kind: 'person' } as const,
    ...['share', 'taxable', 'topTax'].map(fen),
    ...(isEntered ? [fen('withheldTax'), fen('paidOut'), { name: 'withinTopRate', kind: 'met' } as const] : []),
    ...(hasGround ? [{ name: 'aboveBecause', kind: 'term' } as const] : []),
  ];
  const rows = people.map((person) => {
    const { inventor, shareFen, countedBp, taxFen = 0, ground = null } = person;
    const topFen = topTaxOf(person);
    return [
      inventor,
      shareFen,
      taxableReward(shareFen, countedBp),
      topFen,
      ...(isEntered ? [taxFen, shareFen - taxFen, taxFen <= topFen] : []),
      ...(hasGround ? [ground] : []),
    ];
  });
  return { name: 'payout', columns, rows };
}

/** The instant by which a sheet counts: the day on which it is looked at. */
export const shownAt = (today: Day = someDay) => startOfDay(today);
