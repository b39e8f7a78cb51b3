import type { Access, AccessRules } from '#workflows/engine/access.ts';
import type { Group } from '#workflows/engine/access-in-kind.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { PolicyCase } from './state.ts';

/** All participants: the platform's policy officers and auditor. */
const officers: Group<PolicyCase> = Object.assign(
  (_state: PolicyCase, { sides }: { readonly sides: ReadonlySet<string> }) => sides.has('platform'),
  {
    always: ['platform'],
  },
);
const nobody = () => false;

/** Officers know and read everything here, each other's names included. */
export const amongOfficers: Access<PolicyCase> = { known: officers, read: officers, actor: 'named', figures: officers };

export const policyRules: AccessRules<PolicyCase> = {
  own: officers,
  barred: nobody,
  knowsActors: officers,
  everybody: officers,
  naming: [],
  identifying: [],
};

/** The platform's holders of a role; `not`: a person excluded because another must act. */
export const officer = ({ parties }: PolicyCase, role: 'policy.maker' | 'policy.checker', not?: string): Audience => ({
  role,
  ...(parties[0] ? { organisation: parties[0].organisation } : {}),
  ...(not === undefined ? {} : { not: [not] }),
});
