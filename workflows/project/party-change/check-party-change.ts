import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { ofParty, platform, signatories, signatoryRole } from '#workflows/project/audiences.ts';
import { partiesOf, partyNamed } from '#workflows/project/parties.ts';
import { defineStep, hasEnded, type Project, stageOf } from '#workflows/project/state.ts';
import { changeNamed, changeSubject, type PartyChange, statedChanges, succeeded, withChange } from './changes.ts';

const stated = z.strictObject({ by: Id, how: z.enum(['renamed', 'succeeded']) });
/** The lead; the change of the platform itself is compared by the funder, without one by the enterprise. */
function checkerOf(project: Project, { party }: PartyChange) {
  if (partyNamed(project, party).part !== 'platform') return platform(project, 'pm.lead');
  const [first] = partiesOf(project, 'funder', 'enterprise');
  return first ? ofParty(first, signatoryRole[first.part]) : platform(project, 'auditor');
}
const others = (project: Project) =>
  signatories(project, partiesOf(project, 'enterprise', 'university', 'funder')).map(({ for: audience }) => audience);

/**
 * X.09: the lead compares the statement with the register. From then on the successor's people are asked; what the former organisation
 * has signed and paid stays as it is. Silence changes nothing: the party goes on under its old name.
 */
export const checkPartyChange = defineStep({
  name: 'check-party-change',
  code: 'X.09a',
  stage: stageOf,
  since: 1,
  access: { known: grown(parties), read: grown(principals), actor: 'named', figures: grown(parties) },
  opens: (project) =>
    hasEnded(project)
      ? []
      : statedChanges(project).map((change) => ({
          subject: changeSubject(change),
          for: checkerOf(project, change),
          due: workingDays(10),
          about: { by: change.party, how: change.how },
        })),
  beside: (project, { subject }) => [{ steps: ['state-party-change'], subject: changeNamed(project, subject).party }],
  outcomes: {
    accept: { form: z.strictObject({ compared: prose(10, 2000) }) },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: { 'party-changed': stated, 'party-change-refused': stated },
  announces: {
    'party-changed': others,
    'party-change-refused': (project, { by }) => {
      const party = partyNamed(project, by);
      return [ofParty(party, signatoryRole[party.part])];
    },
  },
  apply: (project, { outcome, subject }) => {
    const change = changeNamed(project, subject);
    const { party: by, how } = change;
    if (outcome === 'refuse')
      return { state: withChange(project, { ...change, state: 'refused' }), facts: [{ type: 'party-change-refused', by, how }] };
    return {
      state: succeeded(withChange(project, { ...change, state: 'accepted' }), change),
      facts: [{ type: 'party-changed', by, how }],
    };
  },
});
