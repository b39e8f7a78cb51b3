import { Context } from '@temporalio/activity';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { save } from '#worker/policy/save.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import type { Revision } from '#workflows/engine/revise.ts';
import { kinds } from '#workflows/kinds.ts';
import { calendarRevised, caseWorkflowId, type EffectJob } from '#workflows/messages.ts';
import { approvedProposal } from '#workflows/policy/approved.ts';
import type { Enacted } from '#workflows/policy/enact.ts';
import type { PolicyCase, Proposed } from '#workflows/policy/state.ts';
import { actsOnRecord, answered } from './on-record.ts';

export interface PolicyDependencies {
  readonly sql: pg.Pool;
  /** Of the portals whose acts are recorded. */
  readonly rule: AssertionRule;
  /** Signals open cases. */
  readonly temporal: Pick<Client, 'workflow'>;
}

const atOnce = 20;
/** The time for open cases to answer; later they count as silent. */
const patienceMs = 20_000;

export const createPolicyActivities = ({ sql, rule, temporal }: PolicyDependencies) => ({
  /**
   * Saves the decision of two people. Any client of Temporal can call this with any input, so the record decides: two signed acts of
   * two people. May run twice: rows already saved by this case stay. Refused: something else was saved in the meantime.
   */
  async putPolicyInForce({ caseId, effect }: EffectJob): Promise<Enacted | { readonly revision: Revision; readonly since: string }> {
    const { rows } = await sql.query<{ state: PolicyCase }>(
      `SELECT s.state FROM case_state s JOIN cases c ON c.id = s.case_id WHERE s.case_id = $1 AND c.kind = 'policy'`,
      [caseId],
    );
    const policy = rows[0]?.state;
    const approved = approvedProposal(await actsOnRecord(sql, rule, caseId));
    if (!policy?.proposed || policy.proposed.document !== approved?.document)
      throw ApplicationFailure.nonRetryable('no such policy is approved in the record', 'NOT_APPROVED');
    const { what } = policy.proposed;
    const saved = await save(sql, caseId, what);
    const answer = (result: Enacted) => answered(sql, caseId, effect.id, result);
    if ('refused' in saved) return answer({ state: 'refused', reason: saved.refused });
    const revision = revisionOf(what);
    if (!revision) return answer({ state: 'enacted', cases: 0, deadlines: 0, silent: 0 });
    return { since: saved.since.toISOString(), revision };
  },

  /** Signals each open case that the revision concerns; a case with this revision ignores the signal. */
  async tellOpenCases({ revision, openedSince }: { readonly revision: Revision; readonly openedSince?: string }): Promise<void> {
    let after = '';
    for (;;) {
      const { rows } = await sql.query<{ id: string }>(
        `SELECT c.id FROM cases c WHERE c.id > $1 AND c.opened_at >= coalesce($2::timestamptz, '-infinity') AND c.kind = ANY($4)
           AND (c.ended_at IS NULL OR EXISTS (SELECT FROM open_step o WHERE o.case_id = c.id AND o.closed_at IS NULL))
         ORDER BY c.id LIMIT $3`,
        [after, openedSince ?? null, atOnce, concerned(revision)],
      );
      await Promise.all(rows.map(({ id }) => tell(temporal, id, revision)));
      Context.current().heartbeat();
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return;
      after = last.id;
    }
  },

  /** The result of the revision so far: cases with a record of it, moved deadlines, open cases without an answer. */
  async countRevised(
    { caseId, effect }: EffectJob,
    { revision, since }: { readonly revision: Revision; readonly since: string },
  ): Promise<Enacted> {
    const [type, name, id] = recordOf(revision);
    const until = Date.now() + patienceMs;
    for (let pauseMs = 100; ; pauseMs *= 2) {
      const { rows } = await sql.query<{ cases: number; deadlines: number; silent: number }>(
        `SELECT count(r.version)::int AS cases, coalesce(sum(r.moved), 0)::int AS deadlines,
           (count(*) FILTER (WHERE r.version IS NULL AND c.opened_at < $4 AND c.ended_at IS NULL))::int AS silent
         FROM cases c LEFT JOIN LATERAL (
           SELECT e.version, (SELECT count(*) FROM event m WHERE m.case_id = c.id AND m.version = e.version AND m.type = 'deadline-revised') AS moved
           FROM event e WHERE e.case_id = c.id AND e.type = $1 AND e.details->>$2 = $3 LIMIT 1) r ON true
         WHERE c.kind = ANY($5) AND (c.ended_at IS NULL OR c.ended_at >= $4 OR EXISTS (SELECT FROM open_step o WHERE o.case_id = c.id AND o.closed_at IS NULL))`,
        [type, name, id, since, concerned(revision)],
      );
      const [counts = { cases: 0, deadlines: 0, silent: 0 }] = rows;
      if (counts.silent === 0 || Date.now() > until) return answered(sql, caseId, effect.id, { state: 'enacted', ...counts });
      Context.current().heartbeat();
      await Context.current().sleep(pauseMs);
    }
  },
});

/** A programme's terms are frozen in its open cases. */
function revisionOf(what: Proposed): Revision | undefined {
  switch (what.kind) {
    case 'notice':
      return { kind: 'notice', notice: what.notice };
    case 'outage':
      return { kind: 'outage', outage: what.outage };
    case 'pack':
      return { kind: 'law', law: what.pack };
    case 'terms':
      return undefined;
  }
}

/** The fact that a case records of it: type, field, value. */
function recordOf(revision: Revision): readonly [type: string, field: string, value: string] {
  switch (revision.kind) {
    case 'notice':
      return ['calendar-revised', 'version', revision.notice.id];
    case 'outage':
      return ['outage-declared', 'outage', revision.outage.id];
    case 'law':
      return ['law-changed', 'pack', revision.law.id];
  }
}

/** The kinds of case whose state a revision changes: the calendar is everybody's. */
const concerned = ({ kind }: Revision): string[] => kinds.filter(({ enacted }) => kind !== 'law' || enacted).map(({ name }) => name);

/** A case that has ended since has no deadline. */
async function tell(temporal: PolicyDependencies['temporal'], id: string, revision: Revision): Promise<void> {
  try {
    await temporal.workflow.getHandle(caseWorkflowId(id)).signal(calendarRevised, revision);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
