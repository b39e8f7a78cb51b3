import { isStudentOnly } from '#web/access/may-read.ts';
import { readerOf, type Standing } from '#web/access/standing.ts';
import type { Database } from '#web/server/database.server.ts';
import { fail } from '#web/trpc/failure.ts';
import type { ProjectContext } from '#web/trpc/trpc.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import { shownPhase } from '#workflows/project/access/shown-phase.ts';
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
import { acceptancesIn, linesOf, stageDates, toldLines } from './told-lines.ts';
import { type StepSpan, waitingRows } from './waiting.ts';

/** Parties of the contract and the platform know its price; students, experts, inventors and other bidders do not. */
export const mayKnowPrices = (standing: Standing) =>
  (['enterprise', 'university', 'funder', 'platform'] as const).some((side) => standing.sides.has(side)) && !isStudentOnly(standing);
/** The subsidy is between the funder and the enterprise. */
const mayKnowSubsidy = ({ sides }: Standing) => (['enterprise', 'funder', 'platform'] as const).some((side) => sides.has(side));

export async function projectPage({ services, project: standing }: ProjectContext): Promise<ProjectPage> {
  const { database } = services;
  const { caseId } = standing;
  const [row, file, open, spans, lines] = await Promise.all([
    database.case.findUnique({
      where: { id: caseId },
      select: { id: true, number: true, titleZh: true, titleEn: true, openedAt: true, endedAt: true },
    }),
    projectFile(database, caseId),
    database.openStep.findMany({
      where: { caseId, closedAt: null },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
    }),
    spansOf(database, caseId),
    linesOf(database, caseId),
  ]);
  if (!row) throw fail('NOT_FOUND');
  const { state } = file;
  const told = toldLines(state, standing, lines);
  const last = told.at(-1);
  const parties = shownParties(state, standing);
  const [names, scores] = await Promise.all([
    directoryOf(
      database,
      open.map(({ personId }) => personId),
      [...parties.map(({ organisation }) => organisation), ...open.map(({ organisationId }) => organisationId)],
    ),
    panelScores(database, state, standing),
  ]);
  const whole = mayKnowPrices(standing) ? moneyPanel(state) : null;
  const money = whole && (mayKnowSubsidy(standing) ? whole : { ...whole, subsidy: null });
  const milestones = mayKnowMilestones(standing)
    ? milestoneRows(state, mayKnowPrices(standing), acceptancesIn(told), await milestoneTitles(database, state, standing))
    : null;
  return {
    id: row.id,
    number: row.number,
    titles: { zh: row.titleZh, en: row.titleEn },
    phase: shownPhase(state),
    stage: stageOf(state),
    enterprise: names.organisation(organisationOf(state, 'enterprise')),
    university: mayKnowUniversity(state, standing) ? names.organisation(organisationOf(state, 'university')) : null,
    priceFen: money?.priceFen ?? null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: (last?.at ?? row.openedAt).toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    version: last?.version ?? 1,
    parties: parties.flatMap((party) => {
      const organisation = names.organisation(party.organisation);
      return organisation ? [{ side: party.part, organisation }] : [];
    }),
    sides: [...standing.sides],
    rail: railOf(state, stageDates(told)),
    waiting: waitingRows(state, standing, open, spans, names),
    milestones,
    money,
    scores,
    mayReadLedger: ledgerView(readerOf(standing)) !== null,
  };
}

const mayKnowMilestones = ({ sides }: Standing) =>
  (['enterprise', 'university', 'funder', 'platform', 'inventor'] as const).some((side) => sides.has(side));

// who has won is the other bidders' and the experts' business only when it is confirmed
const mayKnowUniversity = ({ selection }: Project, { sides }: Standing) =>
  selection.award !== undefined || (['platform', 'enterprise', 'university', 'funder', 'broker'] as const).some((side) => sides.has(side));

const shownParties = (project: Project, standing: Standing) =>
  partiesOf(project, ...parts).filter(({ part }) => part !== 'university' || mayKnowUniversity(project, standing));

/** When each step was first asked, and its latest deadline. */
async function spansOf(database: Database, caseId: string): Promise<StepSpan[]> {
  const rows = await database.openStep.groupBy({ by: ['step'], where: { caseId }, _min: { openedAt: true }, _max: { dueAt: true } });
  return rows.map(({ step, _min, _max }) => ({ step, openedAt: _min.openedAt ?? new Date(0), dueAt: _max.dueAt }));
}
