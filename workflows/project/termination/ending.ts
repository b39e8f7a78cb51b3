import { definersOf } from '#workflows/engine/definers.ts';
import type { Project } from '#workflows/project/state.ts';
import { allParties } from './readers.ts';
import { isEnding, terminationOf } from './termination.ts';

/**
 * While a contract is ended early no stage goes on but with what outlives it: work, acceptance and claims have gone into the settlement.
 * What lies across the stages stays: the verbs of an office, disputes, conduct, corrections, changes of a party.
 * While a misconduct is looked into, neither work nor money moves.
 */
export const ending = definersOf<Project>().defineOverlay({
  name: 'ending',
  since: 1,
  access: allParties,
  drops: (project, { definition }) => isEnding(project) && typeof definition.stage === 'string' && definition.outlives !== true,
  holds: (project, { definition: { clock } }) => {
    const { proposal, confirmedAt } = terminationOf(project);
    if (proposal?.cause !== 'misconduct' || confirmedAt || (clock !== 'work' && clock !== 'money')) return undefined;
    return { reason: 'misconduct-review', since: proposal.at, lift: 'pm.lead' };
  },
});
