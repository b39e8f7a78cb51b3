import { accountTypes, kindOf } from '#workflows/domain/ledger.ts';
import type { Recording } from '#workflows/engine/case-file.ts';
import { hasEnded } from '#workflows/project/state.ts';
import type { WalkedProject } from './walked-project.ts';

/** An asset is never below zero, a liability never above; cash also shows payments in. */
function isOnItsSide(account: string, fen: number): boolean {
  const type = accountTypes[kindOf(account)];
  return account.endsWith('/cash') || (type === 'asset' ? fen >= 0 : type !== 'liability' || fen <= 0);
}

/** Broken invariants (model.md 4.1) after the recordings numbered from `since`. Empty: none. */
export function violations({ state, file, open, recordings, strays }: WalkedProject, since: number): string[] {
  const balances = Object.entries(file.books);
  const sum = balances.reduce((total, [, fen]) => total + fen, 0);
  const found = [
    ...(sum === 0 ? [] : [`all balances add up to ${sum}`]),
    ...balances.flatMap(([account, fen]) => (isOnItsSide(account, fen) ? [] : [`${account} at ${fen}`])),
    ...(hasEnded(state) || open.length + file.effects.length > 0 ? [] : [`${state.phase} has nothing open`]),
    ...strays.splice(0),
    ...recordings.slice(since).flatMap((recording) => publicMoneyMoved(recording)),
  ];
  return found.map((violation) => `${violation}, after ${trailOf(recordings)}`);
}

/** The last changes, so that a violation can be followed: an act with its outcome, else its cause. */
const trailOf = (recordings: readonly Recording[]) =>
  recordings
    .slice(-6)
    .map(({ definition, act, cause }) => `${definition ?? 'engine'} ${act?.outcome ?? cause}`)
    .join(', ');

/** The place of the first value that JSON does not carry, by its path. Undefined: all of it comes back as it was. */
export function lostInJson(value: unknown, path = ''): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return undefined;
  const isPlain = typeof value === 'object' && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain) return path;
  for (const [name, inner] of Object.entries(value as object)) {
    const lost = lostInJson(inner, `${path}/${name}`);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

/** I3: the clock orders no payment of the funder's. */
function publicMoneyMoved({ cause, effects, definition }: Recording): string[] {
  const subsidies = effects.filter(({ kind, payload }) => kind === 'pay' && payload['purpose'] === 'subsidy');
  return subsidies.length > 0 && cause !== 'act' ? [`public money ordered by ${cause} of ${definition}`] : [];
}
