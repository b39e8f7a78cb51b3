import type { z } from 'zod';
import { beyondAuthority, isBinding } from './authority.ts';
import { carriedSchema } from './carried.ts';
import type { CaseFile } from './case-file.ts';
import { overlaysIn } from './define-overlay.ts';
import type { Act, Actor, Audience, Definition, Opening, StepDefinition } from './define-step.ts';
import { keyOf, rowsOf, stepOf } from './openings.ts';
import { type Refusal, refuse } from './refusal.ts';
import { strangeFields } from './remarks-on-fields.ts';
import { knownUnder } from './rules.ts';
import { targetIn } from './target.ts';

/** Whether this audience includes this person, or the represented colleague, now. */
export function isMeant(audience: Audience, actor: Actor): boolean {
  const { person, roles } = actor.actingFor ?? actor;
  return (
    roles.includes(audience.role) &&
    (audience.organisation === undefined || audience.organisation === actor.organisation) &&
    (audience.person === undefined || audience.person === person)
  );
}
/** In the audience and not excluded from it (maker and checker, conflicts): neither the actor nor the represented person. */
export const mayAct = (audience: Audience, actor: Actor) =>
  isMeant(audience, actor) && !audience.not?.includes(actor.person) && !(actor.actingFor && audience.not?.includes(actor.actingFor.person));

export interface Admitted<State> {
  readonly step: StepDefinition<State>;
  readonly opening: Opening;
  readonly key: string;
  readonly act: Act;
}

/** The parts of a case file that an act is judged by. */
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
  const rows = rowsOf(definitions, step, file.state, file.books).filter(
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
    // decided or renewed by the clock since the page was shown
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
  const strange = strangeFields(step, definitions, file.state, parsed.data);
  if (strange.length > 0) return refuse('NOT_ON_THE_LIST', { fields: strange });
  const admitted = { ...act, ...(opening.seat ? { seat: opening.seat } : {}), ...(upon ? { upon } : {}), input: parsed.data };
  return objectionOf(step, file, opening, admitted) ?? { step, opening, key, act: admitted };
}

/**
 * The objections of the step itself to a well-formed act. The workflow asks as the judge, the portal before an irrevocable
 * confirmation.
 */
export function objectionOf<State>(
  step: StepDefinition<State>,
  { state, books }: Pick<CaseFile<State>, 'state' | 'books'>,
  opening: Opening,
  act: Act,
): Refusal | undefined {
  const outcome = step.outcomes[act.outcome];
  // the step's own functions see the act typed by its outcomes; its schema has made that true
  const bound = outcome && isBinding(outcome) ? step.binds?.(state, opening, act as never) : undefined;
  const beyond = !outcome || bound === undefined ? undefined : beyondAuthority(act.actor, outcome, bound, act.at);
  if (beyond) return beyond;
  for (const one of personally(act)) {
    const refusal = step.doneFor?.(state, one.actor) ?? step.refuses?.(state, one as never, opening, books);
    if (refusal) return refusal;
  }
  const broken = step.breaks?.(state, act as never, opening, books) ?? [];
  return broken.length > 0 ? refuse('RULES_BROKEN', { step: step.name, broken }) : undefined;
}

/** The act as done by each responsible person: a refusal for the represented person holds for the actor, and the reverse. */
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
