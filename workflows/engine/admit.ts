import type { z } from 'zod';
import { carriedSchema } from './carried.ts';
import type { CaseFile } from './case-file.ts';
import { overlaysIn } from './define-overlay.ts';
import type { Act, Actor, Audience, Definition, Opening, StepDefinition } from './define-step.ts';
import { derive, keyOf, stepOf } from './openings.ts';
import { type Refusal, refuse } from './refusal.ts';
import { knownUnder } from './rules.ts';
import { targetIn } from './target.ts';

/** Whether this audience means this person, or the colleague whose place is taken, here and now. */
export function isMeant(audience: Audience, actor: Actor): boolean {
  const { person, roles } = actor.actingFor ?? actor;
  return (
    roles.includes(audience.role) &&
    (audience.organisation === undefined || audience.organisation === actor.organisation) &&
    (audience.person === undefined || audience.person === person)
  );
}
/** Meant, and not one of those who may not act here (maker and checker, conflicts): neither the actor nor the one represented. */
export const mayAct = (audience: Audience, actor: Actor) =>
  isMeant(audience, actor) &&
  ![actor.person, ...(actor.actingFor ? [actor.actingFor.person] : [])].some((person) => audience.not?.includes(person));

export interface Admitted<State> {
  readonly step: StepDefinition<State>;
  readonly opening: Opening;
  readonly key: string;
  readonly act: Act;
}

/** What of a case an act is judged by. */
export type Judged<State> = Pick<CaseFile<State>, 'state' | 'books' | 'rules' | 'stamps' | 'decisions' | 'receipts'>;

const carriedOf = new WeakMap<z.ZodType, z.ZodType>();
function carriedFormOf(form: z.ZodType): z.ZodType {
  const known = carriedOf.get(form) ?? carriedSchema(form);
  carriedOf.set(form, known);
  return known;
}

/**
 * The one judge of an act: is it open, at the version the page saw, for this person, is the outcome offered, is the
 * carried input well-formed, does the step itself object? Reads only. Returns the refusal, or what `perform` needs.
 */
export function admit<State>(catalogue: readonly Definition<State>[], file: Judged<State>, act: Act): Admitted<State> | Refusal {
  const known = file.receipts.find((receipt) => receipt.id === act.id);
  if (known) return refuse('REUSED_SUBMISSION', { step: known.step, at: known.at });
  const definitions = knownUnder(catalogue, file);
  const overlays = overlaysIn(definitions);
  const step = stepOf(definitions, act.step);
  if (!step) return refuse('NOT_OPEN');
  if (act.actor.actingFor && !overlays.some((overlay) => overlay.represents?.(file.state, act))) return refuse('NO_AUTHORITY');
  const rows = derive([step, ...overlays], file.state, file.books).filter(
    ({ key, opening, optional }) => opening.subject === act.subject && (!optional || file.stamps[key]),
  );
  const seats = rows.filter(({ opening }) => act.seat === undefined || opening.seat === act.seat);
  const mine = seats.filter(({ opening }) => isMeant(opening.for, act.actor));
  const row = mine.find(({ opening }) => mayAct(opening.for, act.actor)) ?? mine[0];
  if (!row) return notOpen(file, act, seats.length > 0);
  const { opening, key, hold } = row;
  if (!mayAct(opening.for, act.actor)) return refuse('SAME_PERSON');
  if (hold) return refuse('ON_HOLD', { ...hold });
  const stamp = file.stamps[key];
  if (act.seenAt !== undefined && stamp && stamp.version !== act.seenAt) {
    // decided since the page was shown, or renewed by the clock
    const decidedSince = (file.decisions[key]?.version ?? 0) > act.seenAt;
    return (decidedSince && stale(file, key)) || refuse('STALE', { version: stamp.version });
  }
  if (step.closesAtDue && stamp?.dueAt && act.at >= stamp.dueAt) return refuse('TOO_LATE', { dueAt: stamp.dueAt });
  const outcome = Object.hasOwn(step.outcomes, act.outcome) ? step.outcomes[act.outcome] : undefined;
  if (!outcome || (opening.offers && !opening.offers.includes(act.outcome))) return refuse('UNKNOWN_OUTCOME', { outcome: act.outcome });
  const parsed = outcome.sealed ? { success: true as const, data: {} } : carriedFormOf(outcome.form).safeParse(act.input);
  if (!parsed.success) return refuse('BAD_INPUT', { fields: parsed.error.issues.map((issue) => issue.path.join('.')) });
  const barred = overlays.map((overlay) => overlay.bars?.(file.state, { definition: step, opening }, act.outcome)).find((found) => found);
  if (barred) return barred;
  const wanted = step.upon && (parsed.data as { readonly [field: string]: unknown })[step.upon];
  const upon = wanted === undefined ? undefined : targetIn(definitions, file, wanted);
  if (wanted !== undefined && !upon) return refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
  const admitted = { ...act, ...(opening.seat ? { seat: opening.seat } : {}), ...(upon ? { upon } : {}), input: parsed.data };
  return objectionOf(step, file, opening, admitted) ?? { step, opening, key, act: admitted };
}

/**
 * What the step itself has against an act that is well formed. Asked by the workflow as the judge, and by the portal before
 * it asks for an irrevocable confirmation.
 */
export function objectionOf<State>(
  step: StepDefinition<State>,
  { state, books }: Pick<CaseFile<State>, 'state' | 'books'>,
  opening: Opening,
  act: Act,
): Refusal | undefined {
  for (const one of personally(act)) {
    // the step's own rules see the act typed by its outcomes; its schema has made that true
    const refusal = step.refuses?.(state, one as never, opening, books);
    if (refusal) return refusal;
  }
  const broken = step.breaks?.(state, act as never, opening, books) ?? [];
  return broken.length > 0 ? refuse('RULES_BROKEN', { step: step.name, broken }) : undefined;
}

/** The act as of each who answers for it: what is refused to the one represented is refused to the other, and the reverse. */
function personally(act: Act): readonly Act[] {
  const { actingFor, ...actor } = act.actor;
  return actingFor
    ? [
        { ...act, actor: { ...actor, roles: actingFor.roles } },
        { ...act, actor: { ...actor, ...actingFor } },
      ]
    : [act];
}

function notOpen<State>(file: Judged<State>, act: Act, openForOthers: boolean): Refusal {
  const settled = stale(file, keyOf(act.step, act.subject, act.seat)) ?? (openForOthers ? undefined : latestDecision(file, act));
  return settled ?? refuse(openForOthers ? 'NOT_YOURS' : 'NOT_OPEN');
}
function stale<State>(file: Judged<State>, key: string): Refusal | undefined {
  const by = file.decisions[key];
  return (
    by && refuse('ALREADY_DECIDED', { by: by.person, organisation: by.organisation, outcome: by.outcome, at: by.at, version: by.version })
  );
}
function latestDecision<State>(file: Judged<State>, act: Act): Refusal | undefined {
  const prefix = keyOf(act.step, act.subject);
  const keys = Object.keys(file.decisions).filter((key) => key === prefix || key.startsWith(`${prefix}/`));
  const latest = keys.sort((a, b) => (file.decisions[a]?.version ?? 0) - (file.decisions[b]?.version ?? 0)).at(-1);
  return latest === undefined ? undefined : stale(file, latest);
}
