import { z } from 'zod';
import { optionalProse } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { agreement, both, sum } from '#workflows/project/agreed-text.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { amendments, each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { accountOfEnd, routesOf } from './account.ts';
import { causeNames } from './cause-names.ts';
import { allParties } from './readers.ts';
import { figuresOf, isDefault, proposalOf, signatoryOf, terminationOf, terminationSubject, withTermination } from './termination.ts';

/** Whether deposit and damages clause exclude each other here, and the party that kept faith has not elected one. */
export const awaitsElection = (project: Project) => {
  const { figures, route } = terminationOf(project);
  return figures !== undefined && !route && isDefault(proposalOf(project).cause) && routesOf(project).length > 1;
};
const innocent = (project: Project) => partyNamed(project, proposalOf(project).atFault === 'enterprise' ? 'university' : 'enterprise');

/** L14: deposit or damages, one of the two, by the party that kept faith. If it is silent the rule of the deposit holds, as the law has it. */
export const electRoute = defineStep({
  name: 'elect-route',
  code: 'S4.24',
  stage: 'milestone-funding',
  clock: 'law',
  since: 1,
  outlives: true,
  access: allParties,
  opens: (project) => {
    if (!awaitsElection(project)) return [];
    const about = { cause: proposalOf(project).cause, depositGetsFen: gets(project, 'deposit'), damagesGetsFen: gets(project, 'damages') };
    return [{ subject: terminationSubject(project), for: signatoryOf(innocent(project)), due: workingDays(10), about }];
  },
  beside: (project) => [...each('verify-settlement', 'freeze-text'), ...amendments(project)],
  compares: (project) => [
    {
      name: 'routes',
      columns: [
        { name: 'route', kind: 'term' },
        { name: 'payFen', kind: 'fen' },
        { name: 'refundFen', kind: 'fen' },
        { name: 'getsFen', kind: 'fen' },
      ],
      rows: (['deposit', 'damages'] as const).map((route) => {
        const { payFen, refundFen } = accountOfEnd(project, proposalOf(project), figuresOf(project), route);
        return [route, payFen, refundFen, gets(project, route)];
      }),
    },
  ],
  composes: (project) => {
    if (!awaitsElection(project)) return undefined;
    const { cause } = proposalOf(project);
    const chooser = innocent(project).organisation;
    return agreement({
      recordedBy: { step: 'elect-route', outcome: 'deposit' },
      project,
      persons: [],
      organisations: [chooser],
      lines: (named) => [
        [both('守约方', 'Party that kept faith'), named(chooser)],
        [both('解除事由', 'Cause of the end'), both(causeNames.zh[cause], causeNames.en[cause])],
        [both('选择定金的，守约方最终取得', 'By the deposit it has in the end'), sum(gets(project, 'deposit'))],
        [both('选择违约金的，守约方最终取得', 'By the damages it has in the end'), sum(gets(project, 'damages'))],
      ],
    });
  },
  outcomes: {
    deposit: { form: z.strictObject({ note: optionalProse(2000) }), composed: agreedTexts, legal: true },
    damages: { form: z.strictObject({ note: optionalProse(2000) }), composed: agreedTexts, legal: true },
  },
  facts: { 'route-elected': z.strictObject({ route: z.enum(['deposit', 'damages']) }) },
  apply: (project, { outcome }) => elected(project, outcome),
  silence: { then: (project) => elected(project, 'deposit') },
});

const elected = (project: Project, route: 'deposit' | 'damages') => ({
  state: withTermination(project, { route }),
  facts: [{ type: 'route-elected' as const, route }],
});

/** What the party that kept faith has in the end, the deposit it keeps counted. */
function gets(project: Project, route: 'deposit' | 'damages'): number {
  const { payFen, refundFen, facts } = accountOfEnd(project, proposalOf(project), figuresOf(project), route);
  if (proposalOf(project).atFault === 'university') return refundFen;
  return payFen + facts.depositFen;
}
