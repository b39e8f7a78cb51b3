import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { line } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import type { Refusal } from '#workflows/engine/refusal.ts';
import { inForce, type Pack, termsFor } from '#workflows/modules/terms/packs.ts';
import { Place } from '#workflows/modules/terms/place.ts';
import { amongOfficers, officer } from './access.ts';
import { figuresInForce } from './figure-sheets.ts';
import { brokenByFigures, figureFields, figureRules, withFigures } from './figures.ts';
import { dropped, dropping, isDrafting, proposalFacts, proposed } from './proposal.ts';
import { defineStep } from './state.ts';

const Form = z.strictObject({
  jurisdiction: Place,
  effectiveFrom: Day,
  source: line(2, 64),
  ...figureFields,
  explanation: prose(5, 2000),
});
type Form = z.output<typeof Form>;

/** The place's own figures so far. */
const formerOf = (packs: readonly Pack[], { jurisdiction, effectiveFrom }: Pick<Form, 'jurisdiction' | 'effectiveFrom'>) =>
  inForce(packs, jurisdiction, effectiveFrom)?.terms ?? {};

/** The whole pack: what the latest one of the place says, with these figures. */
export function packOf(packs: readonly Pack[], { jurisdiction, effectiveFrom, source, ...figures }: Omit<Form, 'explanation'>): Pack {
  const name = `${jurisdiction}-${effectiveFrom.slice(0, 7)}`;
  const taken = packs.filter(({ id }) => id === name || id.startsWith(`${name}-`)).length;
  return {
    id: taken === 0 ? name : `${name}-${taken + 1}`,
    jurisdiction,
    effectiveFrom,
    laws: source,
    source,
    terms: withFigures(formerOf(packs, { jurisdiction, effectiveFrom }), figures),
  };
}

/** Figures that law has set for a place from a day on. Cases that open from then on are judged by them. */
export const proposePack = defineStep({
  name: 'propose-pack',
  code: 'P1.01',
  stage: 'policy-proposal',
  since: 1,
  access: amongOfficers,
  opens: (policy) => (isDrafting(policy, 'pack') ? [{ subject: 'pack', for: officer(policy, 'policy.maker') }] : []),
  compares: figuresInForce,
  outcomes: { propose: { form: Form }, drop: dropping },
  facts: proposalFacts,
  rules: figureRules,
  breaks: ({ packs }, act) => (act.outcome === 'drop' ? [] : brokenByFigures(act.input, formerOf(packs, act.input))),
  refuses: ({ packs }, act): Refusal | undefined => {
    // what the form itself breaks is said first
    if (act.outcome === 'drop' || brokenByFigures(act.input, formerOf(packs, act.input)).length > 0) return undefined;
    const { input } = act;
    const { jurisdiction, effectiveFrom } = input;
    const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
    const asked = { programme: 'any', lengths, jurisdiction, on: effectiveFrom, overrides: {} };
    const found = termsFor([...packs, packOf(packs, input)], asked);
    return 'refused' in found ? { refused: 'OUTSIDE_THE_LAW', details: { reasons: found.refused } } : undefined;
  },
  apply: (policy, act) =>
    act.outcome === 'drop' ? dropped(policy) : proposed(policy, { kind: 'pack', pack: packOf(policy.packs, act.input) }, act),
});
