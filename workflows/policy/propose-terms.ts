import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { deepMerge, type Overrides, termsFor } from '#workflows/modules/terms/packs.ts';
import { amongOfficers, officer } from './access.ts';
import { figureFields, givenTwice, overridesOf } from './figures.ts';
import { dropped, dropping, isDrafting, proposalFacts, proposed } from './proposal.ts';
import { defineStep, type PolicyCase } from './state.ts';

const Form = z.strictObject({ programme: Id, effectiveFrom: Day, ...figureFields, explanation: prose(5, 2000) });

/** The programme's own figures, with these. */
const termsOf = (
  { programmes }: PolicyCase,
  { programme, ...figures }: { programme: string } & Parameters<typeof overridesOf>[0],
): Overrides => deepMerge(programmes.find(({ id }) => id === programme)?.terms ?? {}, overridesOf(figures));

/** A programme's own figures from a day on, within the bounds that law sets. Cases that are open keep theirs. */
export const proposeTerms = defineStep({
  name: 'propose-terms',
  code: 'P1.02',
  stage: 'policy-proposal',
  since: 1,
  access: amongOfficers,
  opens: (policy) => (isDrafting(policy, 'terms') ? [{ subject: 'terms', for: officer(policy, 'policy.maker') }] : []),
  names: { programme: { to: 'programme', among: ({ programmes }) => programmes.map(({ id }) => id) } },
  outcomes: { propose: { form: Form }, drop: dropping },
  facts: proposalFacts,
  refuses: (policy, act): Refusal | undefined => {
    if (act.outcome === 'drop') return undefined;
    const { programme: id, effectiveFrom, ...figures } = act.input;
    const programme = policy.programmes.find((one) => one.id === id);
    if (!programme) return { refused: 'NOT_ON_THE_LIST', details: { fields: ['programme'], given: [id] } };
    const today = shanghaiDay(act.at);
    const late = effectiveFrom < today ? [`effectiveFrom: 不得早于今天 ${today} · must not be before today, ${today}`] : [];
    const reasons = [...late, ...givenTwice(figures).map((name) => `${name}: 填写了两次 · is given twice`)];
    if (reasons.length > 0) return { refused: 'CONTRADICTORY', details: { reasons } };
    if (Object.keys(overridesOf(figures)).length === 0) return { refused: 'PREREQUISITE_MISSING', details: { fields: ['rates'] } };
    const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
    const { jurisdiction } = programme;
    const asked = { programme: id, lengths, jurisdiction, on: effectiveFrom, overrides: termsOf(policy, { programme: id, ...figures }) };
    const found = termsFor(policy.packs, asked);
    return 'refused' in found ? { refused: 'OUTSIDE_THE_LAW', details: { reasons: found.refused } } : undefined;
  },
  apply: (policy, act) => {
    if (act.outcome === 'drop') return dropped(policy);
    const { programme, effectiveFrom, ...figures } = act.input;
    return proposed(policy, { kind: 'terms', programme, effectiveFrom, terms: termsOf(policy, { programme, ...figures }) }, act);
  },
});
