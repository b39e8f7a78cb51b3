import { ApplicationFailure } from '@temporalio/common';
import pg from 'pg';
import type { Anchors, Head } from '#worker/record/anchors.ts';
import { type AssertionRule, areAsserted } from '#worker/signed/asserted.ts';
import { areFreeToJudge } from '#worker/signed/free-to-judge.ts';
import { areInStanding, standingAsked } from '#worker/signed/standing.ts';
import { type CaseOpening, isSignedOpening, withSignedText } from '#worker/signed/verified.ts';
import type { Recorded, Recording } from '#workflows/engine/case-file.ts';
import type { CaseState, CaseSummary } from '#workflows/engine/define-kind.ts';
import type { Act, Books } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { stepNamed } from '#workflows/kinds.ts';
import {
  cannotBeRecorded,
  isOfNoneOfOurs,
  notAnswered,
  notAsserted,
  notFreeToJudge,
  notInForce,
  notInStanding,
  notSigned,
  otherArchive,
} from '#workflows/messages.ts';
import { judgesNamed } from '#workflows/register/free-to-judge.ts';
import { databaseNow, hashOfAnswer } from './on-record.ts';

export interface Batch {
  readonly case: CaseSummary;
  readonly state: object;
  readonly books: Books;
  readonly recordings: readonly Recording[];
  /** With the first version of a case. */
  readonly opening?: CaseOpening;
}

interface Recorder {
  readonly sql: pg.Pool;
  /** Whose acts are recorded, and which of them need their person's own assertion. */
  readonly rule: AssertionRule;
  /** Keeps the heads of the chains outside of the database. */
  readonly anchors?: Anchors;
}

/** Permanent failures: a value that does not fit (22), a broken constraint (23), an index entry too large, a forged signal. */
const permanent = /^(22...|23...|54000|TD00[1234])$/;
/** prisma/functions/record-change.sql raises them. */
const raised: Readonly<Record<string, string>> = { TD001: notAnswered, TD002: notInForce, TD004: otherArchive };
const reasonOf = (sqlState: string) => raised[sqlState] ?? sqlState;
/** The version exists: another attempt of the same recording was first; the next attempt returns its result. */
const isVersionTaken = ({ code, constraint = '' }: pg.DatabaseError) => code === '23505' && constraint.endsWith('_pkey');

export const createRecordBatch = ({ sql, rule, anchors }: Recorder) => ({
  /**
   * Records all of these changes in one transaction (prisma/functions/record-batch.sql). May run twice:
   * a recorded version is skipped. False: a version is taken by another act, and nothing was changed. Fails permanently if the
   * database will never accept the batch, or an act is not signed: the workflow then looks for the faulty change.
   */
  async recordBatch(batch: Batch): Promise<Recorded> {
    const signed = signedOnly(batch, rule.actKeys);
    if (!(await allAsserted(sql, rule, signed.recordings))) throw unrecordable(notAsserted, batch);
    try {
      let recorded = namesJudges(signed) ? unjudged : await callRecordBatch(sql, signed, standingAsked(actsOf(signed)));
      if (recorded?.judge) {
        const why = await whyNotNow(sql, signed);
        if (why) throw unrecordable(why, batch);
        recorded = await callRecordBatch(sql, signed);
      }
      if (!recorded) return false;
      const { earlier, head } = recorded;
      if (head) await anchors?.keep({ case: batch.case.id, ...head });
      return Object.keys(earlier).length === 0 || earlier;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !permanent.test(error.code ?? '') || isVersionTaken(error)) throw error;
      throw unrecordable(reasonOf(error.code ?? ''), batch);
    }
  },
});

interface Answer {
  /** Nothing is recorded before the register has judged. */
  readonly judge?: true;
  readonly earlier: Readonly<Record<number, Instant>>;
  readonly head: Head | null;
}
const unjudged: Answer = { judge: true, earlier: {}, head: null };
type SignedBatch = Omit<Batch, 'opening'>;

/** prisma/functions/record-batch.sql; `standing`: asks for judging where there are measures about those it names. */
async function callRecordBatch(sql: pg.Pool, batch: SignedBatch, standing?: ReturnType<typeof standingAsked>): Promise<Answer | null> {
  const { rows } = await sql.query<{ recorded: Answer | null }>({
    name: 'record-batch',
    text: 'SELECT record_batch($1) AS recorded',
    values: [JSON.stringify({ ...batch, standing })],
  });
  return rows[0]?.recorded ?? null;
}

const actsOf = ({ recordings }: Pick<Batch, 'recordings'>) => recordings.flatMap(({ act }) => act ?? []);
const judgesIn = ({ step, input }: Pick<Act, 'step' | 'input'>) => {
  const definition = stepNamed(step);
  return definition ? judgesNamed(definition, input) : [];
};
const namesJudges = (batch: SignedBatch) => actsOf(batch).some((act) => judgesIn(act).length > 0);

/** The batch with the text of each signature. Any client of Temporal can send an act or open a case, but without the portal's key. */
function signedOnly({ opening, ...batch }: Batch, keys: AssertionRule['actKeys']): SignedBatch {
  if (batch.recordings.some(({ cause }) => cause === 'opened') && !(opening && isSignedOpening(keys, opening)))
    throw ApplicationFailure.nonRetryable('a case that no portal of ours has opened', notSigned);
  const recordings = batch.recordings.map((recording) => withSignedText(keys, recording));
  if (recordings.includes(undefined)) throw unrecordable(notSigned, batch);
  return { ...batch, recordings: recordings.filter((one) => one !== undefined).map(withAnswerHash) };
}

/** Once recorded, an act is judged by the time of its recording: an authenticator may have ended since. */
async function allAsserted(sql: pg.Pool, rule: AssertionRule, recordings: readonly Recording[]): Promise<boolean> {
  const acts = recordings.flatMap(({ caseId, act }) => (act && (rule.required || act.assertion) ? [{ caseId, act }] : []));
  if (acts.length === 0) return true;
  // the time matters to an authenticator alone
  const [before, now] = acts.some(({ act }) => act.assertion)
    ? await Promise.all([
        recordedBefore(
          sql,
          acts[0]?.caseId ?? '',
          acts.map(({ act }) => act.id),
        ),
        databaseNow(sql),
      ])
    : [new Map<string, Date>(), 0];
  const asserted = await areAsserted(
    sql,
    rule,
    acts.map(({ act }) => ({
      step: act.step,
      outcome: act.outcome,
      person: act.actor.person,
      signed: (act as { readonly signed?: string }).signed ?? '',
      assertion: act.assertion,
      at: before.get(act.id) ?? new Date(now),
    })),
  );
  return asserted.every(Boolean);
}

/** When acts of a case were recorded, by submission; those that are not are left out. */
async function recordedBefore(sql: pg.Pool, caseId: string, submissions: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql.query<{ submission_id: string; recorded_at: Date }>(
    'SELECT submission_id, recorded_at FROM event WHERE case_id = $1 AND submission_id = ANY($2)',
    [caseId, submissions],
  );
  return new Map(rows.map(({ submission_id, recorded_at }) => [submission_id, recorded_at]));
}

/** Judged once by the register: a later measure stops no recorded act. */
async function whyNotNow(sql: pg.Pool, { recordings, state }: Pick<Batch, 'recordings' | 'state'>): Promise<string | undefined> {
  const acts = actsOf({ recordings }).filter((act) => stepNamed(act.step)?.standing || judgesIn(act).length > 0);
  if (acts.length === 0) return undefined;
  const before = await recordedBefore(
    sql,
    recordings[0]?.caseId ?? '',
    acts.map(({ id }) => id),
  );
  const newOnes = acts.filter(({ id }) => !before.has(id));
  if (!(await areInStanding(sql, newOnes))) return notInStanding;
  return (await areFreeToJudge(sql, state as CaseState, newOnes)) ? undefined : notFreeToJudge;
}

const withAnswerHash = ({ answer, ...recording }: Recording) =>
  recording.cause === 'reply' ? { ...recording, answerHash: hashOfAnswer(answer) } : recording;

/** `own`: a single change without an author. The database's message is left out: it may quote a text. */
function unrecordable(reason: string, { recordings }: Pick<Batch, 'recordings'>): ApplicationFailure {
  const isOwn = recordings.length === 1 && recordings[0]?.act === undefined && !isOfNoneOfOurs(reason);
  return ApplicationFailure.create({
    message: reason,
    type: cannotBeRecorded,
    nonRetryable: true,
    details: isOwn ? ['own'] : [],
  });
}
