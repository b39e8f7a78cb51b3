import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import type { PolicyCase, Proposed } from './state.ts';

/** A proposal that is not to be made after all: the case ends. */
export const dropping = { form: z.strictObject({ reason: prose(5, 500) }), negative: true } as const;
export const proposalFacts = { 'policy-proposed': noDetails, 'policy-dropped': noDetails };

export const dropped = (policy: PolicyCase) => ({
  state: { ...policy, phase: 'dropped' as const },
  facts: [{ type: 'policy-dropped' as const }],
});

/** Goes to the checker, who is another person. */
export const proposed = (
  policy: PolicyCase,
  what: Proposed,
  { actor, document }: { readonly actor: { readonly person: string }; readonly document: string },
) => ({
  state: { ...policy, phase: 'checking' as const, proposed: { what, by: actor.person, document } },
  facts: [{ type: 'policy-proposed' as const }],
});

/** Whether a proposal about this is being made. */
export const isDrafting = (policy: PolicyCase, subject: PolicyCase['subject']) => policy.phase === 'drafting' && policy.subject === subject;
