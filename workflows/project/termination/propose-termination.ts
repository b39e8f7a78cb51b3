import { z } from 'zod';
import { BasisPoints, DealFen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { faultOf } from '#workflows/domain/termination.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { amendments, each, newest, taskBook } from '#workflows/project/readings.ts';
import { defineStep, stageOf } from '#workflows/project/state.ts';
import { partBpOf } from './account.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { endingsSheet } from './sheets.ts';
import {
  Cause,
  Ground,
  isDefault,
  mayEndBy,
  needsExperts,
  type ProposedEnd,
  signatoryOf,
  signatoryParties,
  terminationOf,
} from './termination.ts';

const Faulty = z.enum(['enterprise', 'university']);

/**
 * S4.21: any signatory of contract or task book proposes an end. What each cause would leave lies beside the form, for every party,
 * before anybody proposes one.
 */
export const proposeTermination = defineStep({
  name: 'propose-termination',
  code: 'S4.21',
  stage: stageOf,
  since: 1,
  access: allParties,
  optional: true,
  opens: (project) => {
    if (!project.contracting.contract || terminationOf(project).proposal || !mayEndBy(project, 'misconduct')) return [];
    return signatoryParties(project).map((party) => ({ subject: party.id, for: signatoryOf(party) }));
  },
  beside: (project) => [...each('freeze-text'), newest('report-difficulty'), ...amendments(project), ...taskBook(project)],
  compares: (project) => [endingsSheet(project)],
  outcomes: {
    propose: {
      form: z.strictObject({
        cause: Cause,
        ground: Ground.optional(),
        atFault: Faulty.optional(),
        enterpriseBp: BasisPoints.optional(),
        estimateFen: DealFen.optional(),
        reasons: prose(50, 5000),
      }),
      grounds: 'reasons',
      legal: true,
      negative: true,
    },
  },
  facts: { 'termination-proposed': z.strictObject({ round: Count, cause: Cause, by: Id }) },
  announces: { 'termination-proposed': informed },
  rules: ['ground-missing', 'ground-not-asked', 'fault-missing', 'fault-not-asked', 'part-not-asked', 'own-default', 'work-is-over'],
  breaks: (project, { subject, input: { cause, ground, atFault, enterpriseBp } }) => [
    ...brokenIf(cause === 'technical' && !ground, { rule: 'ground-missing', field: 'ground' }),
    ...brokenIf(cause !== 'technical' && ground !== undefined, { rule: 'ground-not-asked', field: 'ground' }),
    ...brokenIf(cause === 'misconduct' && !atFault, { rule: 'fault-missing', field: 'atFault' }),
    ...brokenIf(cause !== 'misconduct' && atFault !== undefined, { rule: 'fault-not-asked', field: 'atFault' }),
    ...brokenIf(cause !== 'mutual' && enterpriseBp !== undefined, { rule: 'part-not-asked', field: 'enterpriseBp' }),
    ...brokenIf(isDefault(cause) && faultOf[cause] === subject, { rule: 'own-default', field: 'cause' }),
    ...brokenIf(!mayEndBy(project, cause), { rule: 'work-is-over', field: 'cause' }),
  ],
  apply: (project, { subject: by, actor, input, at }) => {
    const { cause, ground, atFault = faultOf[cause], enterpriseBp = partBpOf(project, cause), estimateFen = 0 } = input;
    const proposal: ProposedEnd = {
      by,
      person: actor.person,
      cause,
      ...(ground ? { ground } : {}),
      atFault,
      enterpriseBp,
      estimateFen,
      at,
    };
    const round = terminationOf(project).round + 1;
    return {
      state: { ...project, termination: begun(round, proposal) },
      facts: [{ type: 'termination-proposed', round, cause, by }],
    };
  },
});

const begun = (round: number, proposal: ProposedEnd) => ({
  round,
  proposal,
  opinions: {},
  judged: {},
  ...(needsExperts(proposal) ? {} : { experts: [] }),
});
