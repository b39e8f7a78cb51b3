import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { client } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { aUniversity } from '#workflows/project/nameable.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import { demandText } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { invitationsOf, mostInvited, withInvitation } from './invitations.ts';

/** S1.13, S1.14: universities are asked by name; by invitation they alone may answer. A bidder does not learn of other invitations. */
export const inviteUniversities = defineStep({
  name: 'invite-universities',
  code: 'S1.13',
  stage: 'proposal',
  since: 1,
  optional: true,
  repeatable: true,
  access: { known: client, read: client, actor: 'named', figures: client },
  opens: (project) => {
    const at = closesAt(project);
    const about = { invited: invitationsOf(project).length };
    return at
      ? [
          { subject: 'call', seat: 'platform', for: platform(project, 'tm'), about },
          { subject: 'call', seat: 'enterprise', for: enterprise(project, 'ent.rdlead'), about },
        ]
      : [];
  },
  beside: () => [demandText],
  names: { universities: aUniversity },
  outcomes: { invite: { form: z.strictObject({ universities: z.array(Id).min(1).max(mostInvited), reason: prose(10, 2000) }) } },
  facts: { 'universities-invited': z.strictObject({ invited: Count }) },
  rules: ['invited-already', 'too-many-invited'],
  breaks: (project, { input: { universities } }) => {
    const before = invitationsOf(project).map(({ university }) => university);
    const count = before.length + universities.length;
    return [
      ...universities.flatMap((id, index) =>
        brokenIf(before.includes(id) || universities.indexOf(id) < index, { rule: 'invited-already', field: `universities.${index}` }),
      ),
      ...brokenIf(count > mostInvited, { rule: 'too-many-invited', field: 'universities', figures: { count, most: mostInvited } }),
    ];
  },
  apply: (project, { input: { universities } }) => ({
    state: universities.reduce((state, university) => withInvitation(state, { university, state: 'sent' }), project),
    facts: [{ type: 'universities-invited', invited: universities.length }],
  }),
});
