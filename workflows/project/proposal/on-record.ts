import { z } from 'zod';
import { type ActOnRecord, areTwo, rolesOf } from '#workflows/engine/on-record.ts';
import type { Instant } from '#workflows/engine/period.ts';

/** Why the seals stay closed; undefined: they may be opened. */
export type StillSealed = 'NOT_LISTED' | 'NOT_CONFIRMED' | 'NOT_SEALED' | 'TOO_EARLY';
export interface Asked {
  readonly id: string;
  readonly document: string;
}

const Listed = z.object({ windowDays: z.int().positive() });
const Extended = z.object({ days: z.int().positive() });

/**
 * Whether these are the sealed proposals of a round that is over and that two people have opened, by the signed acts in the
 * record and `now`, the database's clock: only then does the key turn. `waitDayMs`: how long a day of the window is at least.
 */
export function whyStillSealed(
  acts: readonly ActOnRecord[],
  asked: readonly Asked[],
  now: Instant,
  waitDayMs: number,
): StillSealed | undefined {
  const until = earliestEnd(acts, waitDayMs);
  if (until === undefined) return 'NOT_LISTED';
  const round = sinceListing(acts);
  if (!isOpenedByTwo(round)) return 'NOT_CONFIRMED';
  if (!asked.every((one) => isSealed(round, one))) return 'NOT_SEALED';
  return Date.parse(now) < until ? 'TOO_EARLY' : undefined;
}

const actsOf = (acts: readonly ActOnRecord[], step: string, ...outcomes: readonly string[]) =>
  acts.filter((act) => act.step === step && outcomes.includes(act.outcome));

const Renewing = ['relist', 'invite', 'raise-budget'];
const Agreeing = ['agree', 'agree-with-feedback'];
/** Wishes for the round that the platform has agreed to. */
function agreedWishes(acts: readonly ActOnRecord[]): { readonly wish: ActOnRecord; readonly agreed: ActOnRecord; readonly days: number }[] {
  const both = actsOf(acts, 'no-proposal-decision', 'extend', ...Renewing, ...Agreeing);
  return both.flatMap((agreed, index) => {
    const wish = both[index - 1];
    const parsed = Extended.safeParse(wish?.input);
    return Agreeing.includes(agreed.outcome) && wish && parsed.success ? [{ wish, agreed, days: parsed.data.days }] : [];
  });
}
/** What has been done since the question was listed last. */
function sinceListing(acts: readonly ActOnRecord[]): readonly ActOnRecord[] {
  const renewed = agreedWishes(acts).findLast(({ wish }) => Renewing.includes(wish.outcome));
  return renewed ? acts.filter(({ version }) => version > renewed.agreed.version) : acts;
}

/**
 * The window begins with the second confirmation of the bond, in a new round with the platform's word or the rest of the bond for
 * it, and again with each extension that the platform agrees to.
 */
function earliestEnd(acts: readonly ActOnRecord[], dayMs: number): number | undefined {
  const after = (act: ActOnRecord, days: number) => Date.parse(act.recordedAt) + days * dayMs;
  const wishes = agreedWishes(acts);
  const renewed = wishes.findLast(({ wish }) => Renewing.includes(wish.outcome));
  const listed = actsOf(renewed ? sinceListing(acts) : acts, 'confirm-bond', 'confirm').at(-1) ?? renewed?.agreed;
  const days = renewed?.days ?? Listed.safeParse(actsOf(acts, 'decide-listing', 'list').at(-1)?.input).data?.windowDays;
  if (!listed || days === undefined) return undefined;
  const extended = wishes.filter(({ wish, agreed }) => wish.outcome === 'extend' && agreed.version > (renewed?.agreed.version ?? 0));
  return Math.max(after(listed, days), ...extended.map((one) => after(one.agreed, one.days)));
}

/** The project manager and a witness, two persons. */
function isOpenedByTwo(acts: readonly ActOnRecord[]): boolean {
  const opened = actsOf(acts, 'open-proposals', 'open');
  const by = (...wanted: readonly string[]) => opened.filter((act) => rolesOf(act).some((role) => wanted.includes(role)));
  return by('pm').some((manager) => by('auditor', 'secretary').some((witness) => areTwo(manager, witness)));
}

/** The last word of the university itself on its proposal is this envelope. */
function isSealed(acts: readonly ActOnRecord[], { id, document }: Asked): boolean {
  const last = actsOf(acts, 'seal-submit', 'submit', 'withdraw')
    .filter(({ subject, actor }) => subject === id && actor.organisation === id)
    .at(-1);
  return last?.outcome === 'submit' && last.document === document;
}
