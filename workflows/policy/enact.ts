import { z } from 'zod';
import { code, line } from '#workflows/domain/text.ts';
import { Count } from '#workflows/engine/facts.ts';
import { amongOfficers } from './access.ts';
import { defineEffect, type PolicyCase, type Proposed } from './state.ts';

/** The result of saving and signalling. `silent`: open cases without an answer. */
export const Enacted = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('enacted'), cases: Count, deadlines: Count, silent: Count }),
  z.strictObject({ state: z.literal('refused'), reason: line(1, 300) }),
]);
export type Enacted = z.infer<typeof Enacted>;

/** The effect that saves the policy and signals open cases. A repetition changes nothing. */
export function enactment(policy: PolicyCase) {
  const round = policy.round + 1;
  return { state: { ...policy, round }, effects: [{ id: `enact.${round}`, kind: 'enact', payload: {} }] };
}

/** The name under which it is saved. */
export const nameOf = (what: Proposed): string => {
  if (what.kind === 'pack') return what.pack.id;
  if (what.kind === 'terms') return `${what.programme}:${what.effectiveFrom}`;
  return what.kind === 'notice' ? what.notice.id : what.outage.id;
};

/** The result. A policy that can no longer be saved, because another was saved first, returns to its maker. */
export const enact = defineEffect({
  name: 'enact',
  stage: 'policy-effect',
  since: 1,
  access: amongOfficers,
  result: Enacted,
  facts: {
    'policy-in-force': z.strictObject({ policy: code(1, 80) }),
    'open-cases-revised': z.strictObject({ cases: Count, deadlines: Count }),
    'cases-silent': z.strictObject({ cases: Count }),
    'policy-not-saved': z.strictObject({ reason: line(1, 300) }),
  },
  apply: (policy, _request, result) => {
    const { proposed } = policy;
    if (!proposed) throw new Error(`nothing proposed in ${policy.id}`);
    if (result.state === 'refused')
      return { state: { ...policy, phase: 'drafting' }, facts: [{ type: 'policy-not-saved', reason: result.reason }] };
    const { cases, deadlines, silent } = result;
    const isCalendar = proposed.what.kind === 'notice' || proposed.what.kind === 'outage';
    return {
      state: { ...policy, phase: 'inForce', silent },
      facts: [
        ...(policy.phase === 'enacting' ? [{ type: 'policy-in-force' as const, policy: nameOf(proposed.what) }] : []),
        ...(isCalendar ? [{ type: 'open-cases-revised' as const, cases, deadlines }] : []),
        ...(silent > 0 ? [{ type: 'cases-silent' as const, cases: silent }] : []),
      ],
    };
  },
});
