import type { OpenStepModel } from '#prisma/generated/models.ts';
import { askedBy, isMine } from '#web/access/asked.ts';
import { isParty, knowsExperts, maySee } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Directory } from './directory.ts';
import { About, StageName } from './shapes/common.ts';
import type { Waiting } from './shapes/project.ts';

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
>;

const isExpert = (role: string) => role.startsWith('expert');

/**
 * What is open, as far as the viewer may know. Experts are never named to parties; what is private to others (their
 * proposals, their reviews) is told as one line per step without subject, so that nobody can count the bidders.
 */
export function waitingRows(project: Project, standing: Standing, rows: readonly OpenStepRow[], names: Directory): Waiting[] {
  const told: Waiting[] = [];
  const anonymous = new Set<string>();
  for (const row of rows) {
    const mine = isMine(standing, row) && row.role !== 'public';
    const isOurs = row.organisationId !== null && row.organisationId === standing.organisation && !row.personId;
    const visible = mine || isOurs || row.kind === 'wait' || maySee(project, standing, askedBy(row));
    if (!visible) {
      if (!isParty(standing) || anonymous.has(row.step)) continue;
      anonymous.add(row.step);
    }
    told.push(tell(row, standing, names, mine, visible));
  }
  return told;
}

function tell(row: OpenStepRow, standing: Standing, names: Directory, mine: boolean, visible: boolean): Waiting {
  const named = visible && (mine || !isExpert(row.role) || knowsExperts(standing));
  return {
    key: named ? row.key : null,
    kind: row.kind === 'wait' ? 'wait' : 'step',
    step: row.step,
    stage: StageName.parse(row.stage),
    subject: named ? row.subject : null,
    seat: named ? row.seat : null,
    asked: {
      role: row.role,
      organisation: named ? names.organisation(row.organisationId) : null,
      person: named ? names.person(row.personId) : null,
    },
    about: named ? About.parse(row.about) : {},
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: row.kind === 'step' && row.dueAt !== null && row.dueAt.getTime() < Date.now(),
    mine,
  };
}
