import { z } from 'zod';
import { code, line } from '#workflows/domain/text.ts';
import { Count } from '#workflows/engine/facts.ts';
import { amongOfficers } from './access.ts';
import { defineEffect, type PolicyCase, type Proposed } from './state.ts';

/** What saving it and telling open cases came to. `silent`: open cases that have not answered. */
export const Enacted = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('enacted'), cases: Count, deadlines: Count, silent: Count }),
  z.strictObject({ state: z.literal('refused'), reason: line(1, 300) }),
]);
export type Enacted = z.infer<typeof Enacted>;

/** The wish to have the policy saved, and open cases told of it. Saving it again changes nothing. */
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

/** What came of it. What cannot be saved, because something else was saved meanwhile, goes back to its maker. */
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
