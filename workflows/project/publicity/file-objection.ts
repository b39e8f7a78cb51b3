import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { everybody, office, whileAsked } from '#workflows/project/access/readers.ts';
import { anybody } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { type PublicitySubject, publicityOf, publicitySubjects, withPublicity } from './publicity.ts';

// more would only swell the project; who comes later finds the matter held already
const maxObjections = 500;

/** While something is published anybody may object by real name, signed in or not. When the days are over nobody can any more. */
export const fileObjection = defineStep({
  name: 'file-objection',
  code: 'S2.20',
  stage: 'proposal',
  since: 1,
  access: { known: [office, whileAsked(everybody)], read: office, actor: 'hidden', figures: [office, whileAsked(everybody)] },
  opens: ({ publicities }) =>
    Object.values(publicities)
      .filter(({ state }) => state === 'running')
      .map(({ subject, days }) => ({ subject, for: anybody('public'), about: { days } })),
  outcomes: {
    file: { form: z.strictObject({ grounds: prose(50, 3000), realName: prose(2, 80), contact: prose(5, 120) }), negative: true },
  },
  facts: { 'objection-filed': z.strictObject({ subject: z.enum(publicitySubjects), objection: Id }) },
  isPublic: true,
  repeatable: true,
  refuses: (project, { subject }) => {
    const { length } = publicityOf(project, subject as PublicitySubject)?.objections ?? [];
    return length < maxObjections ? undefined : refuse('LIMIT_REACHED', { limit: maxObjections });
  },
  apply: (project, { at, actor, document }, opening) => {
    const subject = opening.subject as PublicitySubject;
    const running = publicityOf(project, subject);
    if (!running) throw new Error(`an objection to the unpublished ${subject}`);
    const id = `${subject}-${running.round}-${running.objections.length + 1}`;
    // who has an account is known already; anybody else is admitted first
    const isKnown = actor.roles.some((role) => role !== 'public');
    const objections = [
      ...running.objections,
      { id, state: isKnown ? ('open' as const) : ('filed' as const), at, by: actor.person, document },
    ];
    return { state: withPublicity(project, { ...running, objections }), facts: [{ type: 'objection-filed', subject, objection: id }] };
  },
});
