import { shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { post } from '#workflows/domain/ledger.ts';
import { BeyondRange } from '#workflows/domain/money.ts';
import { type Admitted, admit } from './admit.ts';
import { alarmsFrom } from './alarms.ts';
import { announcements } from './announce.ts';
import { builtInCalendar } from './calendars.ts';
import { type CaseFile, type OpenRow, type Recording, receiptsKept } from './case-file.ts';
import { overlaysIn } from './define-overlay.ts';
import {
  type Act,
  type Change,
  type Definition,
  type EffectDefinition,
  type EffectRequest,
  type Notice,
  type StepDefinition,
  stageIn,
  type WaitDefinition,
} from './define-step.ts';
import { openIn, restamp } from './openings.ts';
import type { Instant } from './period.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import { deadlineRevised } from './released.ts';
import { knownUnder, rulesInForce, underRules } from './rules.ts';

type Catalogue<State> = readonly Definition<State>[];
export interface Performed<State> {
  readonly file: CaseFile<State>;
  readonly recording: Recording;
}
/** `countedFrom`: when new deadlines start to count, where that is not the instant of the change. */
type Cause = Pick<Recording, 'cause' | 'act' | 'answer' | 'revision' | 'about' | 'stage' | 'definition'> & {
  readonly key?: string;
  readonly countedFrom?: Instant;
};

/** The first version of a case: the steps open before any act. */
export function openCase<State>(
  catalogue: Catalogue<State>,
  {
    rules = rulesInForce,
    ...start
  }: Pick<CaseFile<State>, 'id' | 'state' | 'lengths' | 'days' | 'rules'> & Partial<Pick<CaseFile<State>, 'calendar'>>,
  at: Instant,
): Performed<State> {
  const blank = { version: 0, books: {}, stamps: {}, decisions: {}, receipts: [], effects: [] };
  const empty: CaseFile<State> = underRules({ calendar: builtInCalendar, ...start, ...blank }, rules);
  return settle(catalogue, empty, { state: empty.state, facts: [{ type: 'case-opened' }] }, at, { cause: 'opened' });
}

/**
 * Does one act, or says why not. The next file and its recording; nothing else happens. `admitted`: what `admit`
 * says of this act in this file, where it is known.
 */
export function perform<State>(
  catalogue: Catalogue<State>,
  file: CaseFile<State>,
  act: Act,
  admitted: Admitted<State> | Refusal = admit(catalogue, file, act),
): Performed<State> | Refusal {
  if (isRefusal(admitted)) return admitted;
  try {
    return done(catalogue, file, act, admitted);
  } catch (error) {
    // each figure is within its bound, their consequence is not: no later act could undo such a state
    if (error instanceof BeyondRange) return refuse('BEYOND_RANGE');
    throw error;
  }
}
function done<State>(catalogue: Catalogue<State>, file: CaseFile<State>, act: Act, admitted: Admitted<State>): Performed<State> {
  const { step, opening } = admitted;
  const change = step.apply(file.state, admitted.act as never, opening, file.books);
  return settle(catalogue, file, inAnothersPlace(catalogue, change, admitted.act), act.at, {
    cause: 'act',
    key: admitted.key,
    stage: stageIn(step, file.state),
    definition: step.name,
    act: actRecord(admitted, act),
  });
}
/** The overlays' record of an act done for a colleague. */
function inAnothersPlace<State>(catalogue: Catalogue<State>, change: Change<State>, act: Act): Change<State> {
  if (!act.actor.actingFor) return change;
  const state = overlaysIn(catalogue).reduce((kept, overlay) => overlay.keeps?.(kept, act) ?? kept, change.state);
  return { ...change, state };
}

function actRecord<State>({ step, opening, key, act }: Admitted<State>, sent: Act): NonNullable<Recording['act']> {
  const { id, subject, outcome, actor, document, input } = act;
  const sealed = step.outcomes[outcome]?.sealed ?? 'no';
  return {
    id,
    key,
    step: step.name,
    stepVersion: step.version ?? 1,
    subject,
    outcome,
    actor,
    role: opening.for.role,
    document,
    sealed,
    input,
    ...(sent.seat === undefined ? {} : { seat: sent.seat }),
    ...(sent.seenAt === undefined ? {} : { seenAt: sent.seenAt }),
    ...(sent.signature ? { signature: sent.signature } : {}),
    ...(sent.assertion ? { assertion: sent.assertion } : {}),
  };
}

/** Applies the answer to an effect. Undefined: answered before, or never asked. */
export function reply<State>(
  catalogue: Catalogue<State>,
  file: CaseFile<State>,
  effectId: string,
  result: unknown,
  at: Instant,
): Performed<State> | undefined {
  const request = file.effects.find(({ id }) => id === effectId);
  const definition = knownUnder(catalogue, file).find((d): d is EffectDefinition<State> => d.kind === 'effect' && d.name === request?.kind);
  if (!request || !definition) return undefined;
  const change = definition.apply(file.state, request, definition.result.parse(result), at, file.books);
  const answered = { ...file, effects: file.effects.filter(({ id }) => id !== effectId) };
  return settle(catalogue, answered, change, at, {
    cause: 'reply',
    answer: result,
    about: effectId,
    stage: definition.stage,
    definition: definition.name,
  });
}

/** The instant of the next alarm. */
export function nextDueAt<State>(file: CaseFile<State>): Instant | undefined {
  let next: Instant | undefined;
  for (const { nextAt } of Object.values(file.stamps)) if (nextAt && (!next || nextAt < next)) next = nextAt;
  return next;
}

/** Fires the earliest alarm due at `now`; undefined without one. */
export function elapse<State>(definitions: Catalogue<State>, file: CaseFile<State>, now: Instant): Performed<State> | undefined {
  const catalogue = knownUnder(definitions, file);
  const due = nextDueAt(file);
  if (!due || due > now) return undefined;
  const row = openIn(catalogue, file.state, file.books).find(({ key }) => file.stamps[key]?.nextAt === due);
  const stamp = row && file.stamps[row.key];
  if (!row || !stamp) throw new Error(`a stamp without its opening in case ${file.id}`);
  const definition = catalogue.find((d): d is StepDefinition<State> | WaitDefinition<State> => d.kind === row.kind && d.name === row.step);
  const step = definition?.kind === 'step' ? definition : undefined;
  const [alarm, next] = alarmsFrom(row, step, stamp, file);
  const { nextAt: _rings, ...kept } = stamp;
  const rung = { ...kept, alarms: stamp.alarms + 1, ...(next ? { nextAt: next.at } : {}) };
  const heard = { ...file, stamps: { ...file.stamps, [row.key]: rung } };
  const countedFrom = asOf(due, now);
  const cause = { about: row.key, stage: row.stage, definition: row.step, countedFrom };
  if (definition?.kind === 'wait')
    return settle(definitions, heard, definition.elapsed(file.state, row.opening.subject, countedFrom, file.books), now, {
      ...cause,
      cause: 'elapsed',
      key: row.key,
    });
  if (alarm?.kind === 'silence' && step?.silence) {
    const change = step.silence.then(file.state, row.opening, countedFrom, file.books);
    // silence without a change leaves the opening late; otherwise it would get a fresh deadline at each expiry
    const settled = change.state !== file.state ? { key: row.key } : {};
    return settle(definitions, heard, change, now, { ...cause, cause: 'silence', ...settled });
  }
  const notices = noticesFor(alarm?.kind ?? 'remind', { ...row, stamp: rung });
  return settle(definitions, heard, { state: file.state, notices }, now, { ...cause, cause: 'reminder' });
}

/** After an expiry at 24:00 the next period starts on the following day. After a late firing, as after an outage, it starts now: no days are lost. */
const asOf = (due: Instant, now: Instant): Instant => (due === startOfDay(shanghaiDay(now)) ? due : now);

function noticesFor(template: string, row: OpenRow): Notice[] {
  const about = {
    ...row.opening.about,
    step: row.step,
    subject: row.opening.subject,
    ...(row.stamp.dueAt ? { dueAt: row.stamp.dueAt } : {}),
  };
  const { organisation } = row.opening.for;
  if (template === 'escalate-lead' || template === 'still-late') return [{ to: { role: 'pm.lead' }, template, about }];
  if (template === 'escalate-organisation')
    return [
      { to: { role: 'pm' }, template, about },
      ...(organisation ? [{ to: { role: 'organisation-admin', organisation }, template, about }] : []),
    ];
  return [{ to: row.opening.for, template, about }];
}

/** Applies a change to the file and collects its records. */
export function settle<State>(
  catalogue: Catalogue<State>,
  file: CaseFile<State>,
  change: Change<State>,
  at: Instant,
  cause: Cause,
): Performed<State> {
  const { transfers = [], answered = [] } = change;
  const stating = catalogue.find(({ name }) => name === cause.definition);
  const version = file.version + 1;
  const made = { version, ...(cause.act ? { act: cause.act } : {}), ...(stating ? { definition: stating } : {}) };
  const state = overlaysIn(catalogue).reduce(
    (kept, overlay) => overlay.follows?.(file.state, { ...change, state: kept }, made) ?? kept,
    change.state,
  );
  const effects = newEffects(file, change.effects ?? []);
  const books = transfers.reduce((balances, transfer) => post(balances, transfer), file.books);
  const { key, countedFrom = at, ...recorded } = cause;
  const decided = cause.act && key ? { ...file.decisions, [key]: decisionOf(cause.act, at, version) } : file.decisions;
  const repeatable = cause.act && stating?.kind === 'step' ? stating.repeatable : false;
  const { stamps, opened, closed, released } = restamp(
    catalogue,
    file,
    { state, books, version },
    countedFrom,
    repeatable ? undefined : key,
  );
  const beside = change.withdraws ? 'withdrawn' : 'superseded';
  const why = (closedKey: string) => (closedKey !== key ? beside : cause.cause === 'act' ? 'decided' : 'expired');
  const moved = released.map((row) => deadlineRevised(row, file.stamps[row.key]?.dueAt, 'hold'));
  const facts = [...(change.facts ?? []), ...moved.flatMap((one) => one.facts)];
  const notices = [...(change.notices ?? []), ...announcements(stating, state, change.facts ?? []), ...moved.flatMap((one) => one.notices)];
  const { act } = cause;
  const receipts = act
    ? [...file.receipts, { id: act.id, step: act.step, document: act.document, outcome: act.outcome, at, version }].slice(-receiptsKept)
    : file.receipts;
  return {
    file: {
      ...file,
      version,
      state,
      books,
      stamps,
      receipts,
      decisions: repeatable ? file.decisions : decided,
      effects: [...file.effects, ...effects],
      ...(answered.length > 0 ? { answeredByPeople: [...(file.answeredByPeople ?? []), ...answered] } : {}),
    },
    recording: {
      ...recorded,
      caseId: file.id,
      version,
      at,
      facts,
      transfers,
      opened,
      closed: closed.map((k) => ({ key: k, why: why(k) })),
      notices,
      effects,
    },
  };
}
const decisionOf = ({ outcome, actor }: NonNullable<Recording['act']>, at: Instant, version: number) => ({
  outcome,
  person: actor.person,
  organisation: actor.organisation,
  at,
  version,
});
const newEffects = <State>(file: CaseFile<State>, asked: readonly EffectRequest[]) =>
  asked.filter(({ id }) => !file.effects.some((known) => known.id === id));
