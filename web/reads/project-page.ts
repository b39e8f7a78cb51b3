import { isStudentOnly } from '#web/access/project-rights.ts';
import { readerOf, type Standing } from '#web/access/standing.ts';
import type { CasePage } from '#web/shapes/case.ts';
import type { ProjectPage } from '#web/shapes/project.ts';
import { ledgerView } from '#workflows/project/access/ledger-view.ts';
import { summaryOf } from '#workflows/project/summary.ts';
import { bondOf } from './bond-account.ts';
import { readCase } from './case-page.ts';
import type { ProjectContext } from './context.ts';
import { milestoneTitles } from './milestone-titles.ts';
import { milestoneRows } from './milestones.ts';
import { moneyPanel } from './money-panel.ts';
import { owedRows } from './owed.ts';
import { panelScores } from './panel-scores.ts';
import { projectFile } from './project-file.ts';
import { questionBrief } from './question-brief.ts';
import { acceptancesIn, reportsIn } from './visible-lines.ts';
import { withdrawnIn } from './withdrawn.ts';

/** Parties of the contract and the platform know its price; students, experts, inventors and other bidders do not. */
export const mayKnowPrices = (standing: Standing) =>
  (['enterprise', 'university', 'funder', 'platform'] as const).some((side) => standing.sidesAnywhere.has(side)) &&
  !isStudentOnly(standing);
/** The subsidy is between the funder and the enterprise. */
const mayKnowSubsidy = ({ sidesAnywhere: sides }: Standing) =>
  (['enterprise', 'funder', 'platform'] as const).some((side) => sides.has(side));

/** The page of a case, and what only a project has. */
export async function projectPage(ctx: ProjectContext): Promise<ProjectPage> {
  const { services, project: standing } = ctx;
  const { database } = services;
  const { state } = await projectFile(database, standing.caseId);
  const mayKnow = mayKnowPrices(standing);
  const [{ page, told }, scores, owed, withdrawn, bond] = await Promise.all([
    readCase(ctx, state),
    panelScores(database, state, standing),
    owedRows(ctx, state),
    withdrawnIn(database, standing.caseId),
    mayKnow ? bondOf(database, standing.caseId) : null,
  ]);
  const whole = mayKnow ? moneyPanel(state) : null;
  const money = whole && {
    ...whole,
    bond,
    subsidy: mayKnowSubsidy(standing) ? whole.subsidy : null,
  };
  const milestones = mayKnowMilestones(standing)
    ? milestoneRows(
        state,
        mayKnow,
        acceptancesIn(told),
        await milestoneTitles(database, state, standing),
        reportsIn(state, standing, told, withdrawn),
      )
    : null;
  return {
    ...page,
    enterprise: partyIn(page, 'enterprise'),
    university: partyIn(page, 'university'),
    questionBrief: questionBrief(state, standing, told),
    isPublic: summaryOf(state).publicFrom !== null,
    priceFen: money?.priceFen ?? null,
    milestones,
    money,
    owed,
    scores,
    mayReadLedger: ledgerView(readerOf(standing)) !== null,
  };
}

const partyIn = ({ parties }: CasePage, part: string) => parties.find(({ side }) => side === part)?.organisation ?? null;

const mayKnowMilestones = ({ sidesAnywhere: sides }: Standing) =>
  (['enterprise', 'university', 'funder', 'platform', 'inventor'] as const).some((side) => sides.has(side));
