import { ledgerView } from '#web/access/ledger-view.ts';
import { isStudentOnly } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Database } from '#web/server/database.server.ts';
import { fail } from '#web/trpc/failure.ts';
import type { ProjectContext } from '#web/trpc/trpc.ts';
import type { Stage } from '#workflows/domain/stage.ts';
import { organisationOf, partiesOf, parts } from '#workflows/project/parties.ts';
import { type Project, stageOf } from '#workflows/project/state.ts';
import { directoryOf } from './directory.ts';
import { milestoneTitles } from './milestone-titles.ts';
import { milestoneRows } from './milestones.ts';
import { moneyPanel } from './money-panel.ts';
import { panelScores } from './panel-scores.ts';
import { projectFile } from './project-file.ts';
import { railOf } from './rail.ts';
import type { ProjectPage } from './shapes/project.ts';
import { waitingRows } from './waiting.ts';

/** Parties of the contract and the platform know its price; students, experts, inventors and other bidders do not. */
export const mayKnowPrices = (standing: Standing) =>
  (['enterprise', 'university', 'funder', 'platform'] as const).some((side) => standing.sides.has(side)) && !isStudentOnly(standing);

export async function projectPage({ services, project: standing }: ProjectContext): Promise<ProjectPage> {
  const { database } = services;
  const { caseId } = standing;
  const [row, file, open, dates, acceptedAt] = await Promise.all([
    database.case.findUnique({
      where: { id: caseId },
      select: { id: true, number: true, titleZh: true, titleEn: true, openedAt: true, updatedAt: true, endedAt: true },
    }),
    projectFile(database, caseId),
    database.openStep.findMany({
      where: { caseId, closedAt: null },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
    }),
    stageDates(database, caseId),
    acceptances(database, caseId),
  ]);
  if (!row) throw fail('NOT_FOUND');
  const { state } = file;
  const parties = shownParties(state, standing);
  const [names, scores] = await Promise.all([
    directoryOf(
      database,
      open.map(({ personId }) => personId),
      [...parties.map(({ organisation }) => organisation), ...open.map(({ organisationId }) => organisationId)],
    ),
    panelScores(database, state, standing),
  ]);
  const money = mayKnowPrices(standing) ? moneyPanel(state) : null;
  const milestones = mayKnowMilestones(standing)
    ? milestoneRows(state, mayKnowPrices(standing), acceptedAt, await milestoneTitles(database, state, standing))
    : null;
  return {
    id: row.id,
    number: row.number,
    titles: { zh: row.titleZh, en: row.titleEn },
    phase: state.phase,
    stage: stageOf(state),
    enterprise: names.organisation(organisationOf(state, 'enterprise')),
    university: mayKnowUniversity(state, standing) ? names.organisation(organisationOf(state, 'university')) : null,
    priceFen: money?.priceFen ?? null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    version: file.version,
    parties: parties.flatMap((party) => {
      const organisation = names.organisation(party.organisation);
      return organisation ? [{ side: party.part, organisation }] : [];
    }),
    sides: [...standing.sides],
    rail: railOf(state, dates),
    waiting: waitingRows(state, standing, open, names),
    milestones,
    money,
    scores,
    mayReadLedger: ledgerView(standing) !== null,
  };
}

const mayKnowMilestones = ({ sides }: Standing) =>
  (['enterprise', 'university', 'funder', 'platform', 'inventor'] as const).some((side) => sides.has(side));

// who has won is the other bidders' and the experts' business only when it is confirmed
const mayKnowUniversity = ({ selection }: Project, { sides }: Standing) =>
  selection.award !== undefined || (['platform', 'enterprise', 'university', 'funder', 'broker'] as const).some((side) => sides.has(side));

const shownParties = (project: Project, standing: Standing) =>
  partiesOf(project, ...parts).filter(({ part }) => part !== 'university' || mayKnowUniversity(project, standing));

async function stageDates(database: Database, caseId: string) {
  const rows = await database.$queryRaw<{ stage: Stage; from: Date; until: Date }[]>`
    SELECT stage, min(at) AS "from", max(at) AS until FROM event WHERE case_id = ${caseId} AND stage IS NOT NULL GROUP BY stage`;
  return Object.fromEntries(rows.map(({ stage, from, until }) => [stage, { from: from.toISOString(), until: until.toISOString() }]));
}

/** When each milestone was accepted, by its subject. */
async function acceptances(database: Database, caseId: string): Promise<Map<string, string>> {
  const rows = await database.event.findMany({
    where: { caseId, type: 'milestone-accepted' },
    select: { key: true, at: true },
    orderBy: { version: 'asc' },
  });
  return new Map(rows.map(({ key, at }) => [key?.split('/')[1] ?? '', at.toISOString()]));
}
