import type { OpenStepModel } from '#prisma/generated/models.ts';
import { askedBy, isMine } from '#web/access/asked.ts';
import { doerOf } from '#web/access/doer.ts';
import { knownTo } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Waiting } from '#web/shapes/case.ts';
import { About, Hold, StageName } from '#web/shapes/common.ts';
import type { Known } from '#workflows/engine/access.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Directory } from './directory.ts';

export type OpenStepRow = Pick<
  OpenStepModel,
  | 'key'
  | 'kind'
  | 'step'
  | 'stage'
  | 'subject'
  | 'seat'
  | 'role'
  | 'organisationId'
  | 'personId'
  | 'notPersons'
  | 'about'
  | 'openedAt'
  | 'dueAt'
  | 'hold'
  | 'optional'
  | 'openedVersion'
  | 'offers'
>;

/** The first opening and the latest deadline of a step, over all its openings: independent of each single one. */
export type StepSpan = Pick<OpenStepModel, 'step' | 'openedAt' | 'dueAt'>;

/**
 * Openings, as far as the viewer may know, with each person or party awaited. What may be known without its subject (an
 * expert's opinion, another party's income) is one line per step: persons asked can be neither counted nor timed.
 * `begun`: keys of open calls that the viewer has begun to answer.
 */
export function waitingRows(
  state: CaseState,
  standing: Standing,
  rows: readonly OpenStepRow[],
  spans: readonly StepSpan[],
  names: Directory,
  begun: ReadonlySet<string>,
): Waiting[] {
  const told: Waiting[] = [];
  const anonymous = new Set<string>();
  for (const row of rows) {
    if (row.optional && !begun.has(row.key)) continue;
    const known = knownTo(state, standing, askedBy(row));
    if (known.known && (known.actor !== 'hidden' || row.seat === null)) told.push(tell(row, standing, known, names));
    else if (known.asked && !anonymous.has(row.step)) {
      anonymous.add(row.step);
      told.push(withoutSubject(row, spans.find(({ step }) => step === row.step) ?? row));
    }
  }
  return told;
}

function tell(row: OpenStepRow, standing: Standing, known: Known, names: Directory): Waiting {
  const { person, organisation } = doerOf(known, askedBy(row), names);
  const whole = withoutSubject(row, row);
  return {
    ...whole,
    overdue: whole.overdue && row.hold === null,
    hold: Hold.nullable().parse(row.hold),
    key: row.key,
    subject: row.subject,
    seat: row.seat,
    asked: { role: row.role, organisation, person },
    about: known.about(About.parse(row.about)),
    mine: isMine(standing, row) && row.role !== 'public',
  };
}

const withoutSubject = ({ step, stage, kind, role }: OpenStepRow, { openedAt, dueAt }: Omit<StepSpan, 'step'>): Waiting => ({
  key: null,
  kind: kind === 'wait' ? 'wait' : 'step',
  step,
  stage: StageName.parse(stage),
  subject: null,
  seat: null,
  asked: { role, organisation: null, person: null },
  about: {},
  openedAt: openedAt.toISOString(),
  dueAt: dueAt?.toISOString() ?? null,
  overdue: kind === 'step' && dueAt !== null && dueAt.getTime() < Date.now(),
  hold: null,
  mine: false,
});
