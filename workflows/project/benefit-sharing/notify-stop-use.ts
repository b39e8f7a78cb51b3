import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { calendarDays, endOf, type Instant, workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { statementOf, withSharing, withStatement } from './benefit-sharing.ts';
import { inArrears, isLicensed, standingNotice } from './licence.ts';

/** L15: who does not pay has to stop the use and return the documents. Paid within thirty days, the licence stays. */
export const notifyStopUse = defineStep({
  name: 'notify-stop-use',
  code: 'S6.22',
  stage: 'benefit-sharing',
  clock: 'money',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    isLicensed(project) && !standingNotice(project) && inArrears(project).length > 0
      ? [{ subject: 'licence', for: university(project, 'uni.tto'), due: workingDays(10), about: { fen: arrearsFen(project) } }]
      : [],
  beside: () => each('issue-statement', 'set-price'),
  outcomes: {
    'stop-use': { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', legal: true, negative: true },
    'grant-time': { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons' },
  },
  facts: { 'use-to-be-stopped': noDetails, 'time-granted': noDetails },
  announces: { 'use-to-be-stopped': licensee, 'time-granted': licensee },
  apply: (project, { outcome, at }) =>
    outcome === 'stop-use'
      ? { state: stopped(project, at), facts: [{ type: 'use-to-be-stopped' }] }
      : { state: granted(project, at), facts: [{ type: 'time-granted' }] },
  silence: {
    secondNotice: workingDays(10),
    then: (project, _opening, at) => ({ state: stopped(project, at), facts: [{ type: 'use-to-be-stopped' }] }),
  },
});

const arrearsFen = (project: Project) => inArrears(project).reduce((sum, income) => sum + statementOf(project, income).dueFen, 0);
function licensee(project: Project) {
  return [taker(project, 'ent.finance'), taker(project, 'ent.signatory'), taker(project, 'ent.rdlead')];
}
const in30Days = ({ terms, calendar }: Project, at: Instant) => endOf(calendarDays(30), at, terms.lengths, calendar);
const stopped = (project: Project, at: Instant) => {
  const { id: by } = theParty(project, 'university');
  return withSharing(project, { licence: { notice: { by, cause: 'unpaid', endsAt: in30Days(project, at), sellOffMonths: 0 } } });
};
/** Demanded again sixty days from now; the interest runs on. */
const granted = (project: Project, at: Instant) =>
  inArrears(project).reduce((state, income) => {
    const { demandedAt: _demanded, ...statement } = statementOf(state, income);
    const statements = { ...state.sharing.statements, [income]: statement };
    return withStatement(withSharing(state, { statements }), income, { demandFrom: at });
  }, project);
