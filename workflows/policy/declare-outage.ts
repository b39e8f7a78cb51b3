import { z } from 'zod';
import { Instant } from '#workflows/domain/days.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { amongOfficers, officer } from './access.ts';
import { dropped, dropping, isDrafting, proposalFacts, proposed } from './proposal.ts';
import { defineStep } from './state.ts';

const dayMs = 86_400_000;
/** Longer outages are a matter of law. */
const longest = 31;

const inUtc = (at: string) => new Date(Date.parse(at)).toISOString();

/** A time without a usable platform: its days count for no delay. */
export const declareOutage = defineStep({
  name: 'declare-outage',
  code: 'P1.04',
  stage: 'policy-proposal',
  since: 1,
  access: amongOfficers,
  opens: (policy) => (isDrafting(policy, 'outage') ? [{ subject: 'outage', for: officer(policy, 'policy.maker') }] : []),
  outcomes: { propose: { form: z.strictObject({ outageFrom: Instant, outageTo: Instant, reason: prose(5, 500) }) }, drop: dropping },
  facts: proposalFacts,
  rules: ['ends-before-it-begins', 'outage-too-long'],
  breaks: (_policy, act) => {
    if (act.outcome === 'drop') return [];
    const { outageFrom, outageTo } = act.input;
    const lastsMs = Date.parse(outageTo) - Date.parse(outageFrom);
    return [
      ...brokenIf(lastsMs <= 0, { rule: 'ends-before-it-begins', field: 'outageTo' }),
      ...brokenIf(lastsMs > longest * dayMs, {
        rule: 'outage-too-long',
        field: 'outageTo',
        figures: { days: Math.ceil(lastsMs / dayMs), longest },
      }),
    ];
  },
  apply: (policy, act) => {
    if (act.outcome === 'drop') return dropped(policy);
    const outage = { id: `outage-${policy.number}`, from: inUtc(act.input.outageFrom), to: inUtc(act.input.outageTo) };
    return proposed(policy, { kind: 'outage', outage }, act);
  },
});
