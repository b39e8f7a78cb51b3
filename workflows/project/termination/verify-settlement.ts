import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { ofParty, platform } from '#workflows/project/audiences.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { allReports, eachAbout, newest } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { unverified } from './account.ts';
import { brokenByFigures, figureRules, figuresForm, verified, verifiedFacts } from './figures.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { settlementFigures } from './sheets.ts';
import { proposalOf, terminationOf, terminationSubject, withTermination } from './termination.ts';

const own = z.strictObject({ costFen: DealFen, commitmentsFen: DealFen, evidence: prose(20, 5000) });
/** Payments at the bank are waited for: what was paid must be certain. */
const isSettledAtBank = ({ payments }: Project) => Object.values(payments).every(({ state }) => state !== 'ordered');
const sides = (project: Project) => partiesOf(project, 'enterprise', 'university');

/**
 * S4.23: the auditor verifies cost and commitments of the work in progress. If the auditor lets the time pass, both sides state
 * their own figures, and the smaller ones stand: what one side alone holds right is left to the forum.
 */
export const verifySettlement = defineStep({
  name: 'verify-settlement',
  code: 'S4.23',
  stage: 'milestone-funding',
  clock: 'law',
  since: 1,
  outlives: true,
  access: allParties,
  opens: (project) => {
    const { confirmedAt, figures: known, auditorSilent, own: stated = {} } = terminationOf(project);
    if (!confirmedAt || known || !isSettledAtBank(project)) return [];
    const base = { subject: terminationSubject(project), about: { cause: proposalOf(project).cause } };
    const auditor: Opening = { ...base, seat: 'auditor', for: platform(project, 'auditor'), due: workingDays(30), offers: ['verify'] };
    const parties = sides(project).filter(({ id }) => auditorSilent && !stated[id]);
    return [
      auditor,
      ...parties.map(
        (party): Opening => ({
          ...base,
          seat: party.id,
          for: ofParty(party, party.part === 'university' ? 'uni.finance' : 'ent.finance'),
          due: workingDays(15),
          offers: ['state'],
        }),
      ),
    ];
  },
  beside: (project) => [...eachAbout(proposalOf(project).by, 'propose-termination'), newest('report-difficulty'), allReports],
  compares: (project) => [settlementFigures(project)],
  begins: (project) => ({ verify: { ...unverified(project), costFen: undefined, barMonths: 0 } }),
  outcomes: { verify: { form: figuresForm, legal: true }, state: { form: own, legal: true } },
  facts: {
    ...verifiedFacts,
    'own-figures-stated': z.strictObject({ costFen: Fen, commitmentsFen: Fen }),
    'settlement-unverified': noDetails,
  },
  announces: { 'settlement-verified': informed },
  rules: figureRules,
  breaks: (project, act) => (act.outcome === 'verify' ? brokenByFigures(project, act.input) : []),
  apply: (project, act, { seat = '' }) => {
    if (act.outcome === 'verify') return verified(project, act.input);
    const { costFen, commitmentsFen } = act.input;
    const next = stated(project, seat, { costFen, commitmentsFen });
    return { ...next, facts: [{ type: 'own-figures-stated', costFen, commitmentsFen } as const, ...next.facts] };
  },
  silence: {
    then: (project, { seat = '' }) => {
      if (seat !== 'auditor') return stated(project, seat, { costFen: 0, commitmentsFen: 0 });
      if (terminationOf(project).auditorSilent) return { state: project };
      return { state: withTermination(project, { auditorSilent: true }), facts: [{ type: 'settlement-unverified' }] };
    },
  },
});

function stated(project: Project, seat: string, given: { costFen: number; commitmentsFen: number }) {
  const all = { ...terminationOf(project).own, [seat]: given };
  const next = withTermination(project, { own: all });
  if (sides(project).some(({ id }) => !all[id])) return { state: next, facts: [] };
  const least = (name: 'costFen' | 'commitmentsFen') => Math.min(...Object.values(all).map((one) => one[name]));
  return verified(next, { ...unverified(next, least('costFen')), commitmentsFen: least('commitmentsFen') });
}
