import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { client, invitedParty } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import { demandText, each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { type Invitation, invitationsOf, withInvitation } from './invitations.ts';

const answers = { interested: 'interested', later: 'later', decline: 'declined' } as const;
const Answered = z.enum(['interested', 'later', 'declined']);

/** S1.14: interest binds to nothing; what the university then writes and seals is its own affair. Silence is no answer. */
export const answerInvitation = defineStep({
  name: 'answer-invitation',
  code: 'S1.14',
  stage: 'proposal',
  since: 1,
  access: { known: [client, invitedParty], read: [client, invitedParty], actor: 'named', figures: [client, invitedParty] },
  opens: (project) =>
    closesAt(project)
      ? invitationsOf(project)
          .filter(({ state }) => state === 'sent' || state === 'later')
          .map(({ university, state }) => ({
            subject: university,
            for: { role: 'uni.pi', organisation: university },
            ...(state === 'sent' ? { due: workingDays(10) } : { optional: true as const, offers: ['interested', 'decline'] }),
          }))
      : [],
  beside: () => [demandText, ...each('invite-universities')],
  outcomes: {
    interested: { form: z.strictObject({ note: optionalProse(500) }) },
    later: { form: z.strictObject({ note: optionalProse(500) }) },
    decline: { form: z.strictObject({ reason: prose(10, 500) }), grounds: 'reason', negative: true },
  },
  facts: {
    'invitation-answered': z.strictObject({ proposal: Id, answer: Answered }),
    'invitation-unanswered': z.strictObject({ proposal: Id }),
  },
  announces: { 'invitation-answered': (project) => [platform(project, 'tm'), enterprise(project, 'ent.rdlead')] },
  apply: (project, { outcome }, { subject: university }) => {
    const answer = answers[outcome];
    return {
      state: withInvitation(project, { university, state: answer }),
      facts: [{ type: 'invitation-answered', proposal: university, answer }],
    };
  },
  silence: {
    then: (project, { subject: university }) => {
      const silent: Invitation = { university, state: 'silent' };
      return { state: withInvitation(project, silent), facts: [{ type: 'invitation-unanswered', proposal: university }] };
    },
  },
});
