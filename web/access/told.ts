import type { TimelineRow } from '#web/reads/shapes/project.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';
import { ledgerView } from './ledger-view.ts';
import { type ActAbout, isParty, isStudentOnly, knowsExperts, mayRead, maySee } from './may-read.ts';
import type { Standing } from './standing.ts';

/** One line of a project's record: an act (`n` 0), or a fact that follows from one, from silence, a period's end or the bank's answer. */
export interface Line {
  readonly n: number;
  readonly type: string;
  readonly stage: string | null;
  readonly key: string | null;
  readonly details: TimelineRow['details'];
}

/**
 * Whether the viewer is told (model 4.10). An act is told to the parties, and to whoever may read it. What follows from it is
 * told with it, but sums, licence and distribution only to whoever may read it; a payment, to whoever sees it in the ledger.
 */
export function isTold(project: Project, standing: Standing, line: Line, act: ActAbout | undefined): boolean {
  if (!act && isOfBank(line)) return seesPayment(project, standing, line);
  const about = act ?? openingOf(line);
  if (about ? !maySee(project, standing, about) : !mayKnowOfPeriod(standing, line)) return false;
  if (line.n === 0) return true;
  const { details } = line;
  if (about && !mayRead(project, standing, about)) {
    if (isOfIncome(line)) return false;
    if (carriesSum(details) && !standing.sides.has('funder')) return false;
  }
  if (carriesSum(details) && (isStudentOnly(standing) || !(isOfCall(line) || isParty(standing) || standing.sides.has('inventor'))))
    return false;
  const isOfAnother = 'proposal' in details && line.stage === 'proposal' && details['proposal'] !== standing.organisation;
  if (isOfAnother && !mayCompare(standing) && line.type !== 'award-confirmed') return false;
  return !('expert' in details) || knowsExperts(standing) || details['expert'] === standing.person;
}

const isOfBank = ({ type }: Line) => type === 'payment-settled' || type === 'payment-failed';
const isOfCall = ({ stage }: Line) => stage === null || stage === 'demand-intake' || stage === 'proposal';
const isOfIncome = ({ stage }: Line) => stage === 'result-transfer' || stage === 'benefit-sharing';
/** The bond's sum is no secret among the parties. */
const carriesSum = (details: TimelineRow['details']) => Object.keys(details).some((name) => /fen$/i.test(name) && name !== 'bondFen');
const mayCompare = ({ sides }: Standing) => sides.has('platform') || sides.has('enterprise') || sides.has('funder');

function seesPayment({ payments }: Project, standing: Standing, { details }: Line): boolean {
  const payment = Object.values(payments).find(({ purpose, subject }) => purpose === details['purpose'] && subject === details['subject']);
  return payment !== undefined && (ledgerView(standing)?.transfer(payment) ?? false);
}

/** What nobody has answered, as the act that it would have been. */
function openingOf({ key, details }: Line): ActAbout | undefined {
  // a revision moves several deadlines in one change: each fact names its own
  const named = key ?? details['key'];
  const [step = '', subject = ''] = typeof named === 'string' ? named.split('/') : [];
  return stepNamed(step) ? { step, subject, outcome: null, person: null, organisation: null, role: null } : undefined;
}

/** The call, its opening and what is published are for everybody in the project; other periods are the parties', and the inventors' where income is. */
const mayKnowOfPeriod = (standing: Standing, line: Line) =>
  isParty(standing) || isOfCall(line) || line.type.startsWith('publicity-') || (standing.sides.has('inventor') && isOfIncome(line));
