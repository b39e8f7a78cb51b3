import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { type Carried, prose } from '#workflows/engine/carried.ts';
import { brokenByEarliest, earliestRules } from '#workflows/engine/day-rules.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import { brokenIf, type Refusal } from '#workflows/engine/refusal.ts';
import { type Overrides, termsFor } from '#workflows/modules/terms/packs.ts';
import { amongOfficers, officer } from './access.ts';
import { figuresInForce } from './figure-sheets.ts';
import { brokenByFigures, figureFields, figureRules, withFigures } from './figures.ts';
import { dropped, dropping, isDrafting, proposalFacts, proposed } from './proposal.ts';
import { defineStep, type PolicyCase } from './state.ts';

const Form = z.strictObject({ programme: Id, effectiveFrom: Day, ...figureFields, explanation: prose(5, 2000) });

/** The programme's own figures, with these. */
const termsOf = (
  { programmes }: PolicyCase,
  { programme, ...figures }: { programme: string } & Parameters<typeof withFigures>[1],
): Overrides => withFigures(programmes.find(({ id }) => id === programme)?.terms ?? {}, figures);

const programmeOf = ({ programmes }: PolicyCase, id: string) => programmes.find((programme) => programme.id === id);
function brokenByTerms(policy: PolicyCase, input: Carried<z.output<typeof Form>>, at: Instant) {
  const { programme, effectiveFrom, ...figures } = input;
  return [
    ...brokenIf(!programmeOf(policy, programme), { rule: 'programme-unknown', field: 'programme' }),
    ...brokenByEarliest('effectiveFrom', effectiveFrom, shanghaiDay(at)),
    ...brokenByFigures(figures, programmeOf(policy, programme)?.terms ?? {}),
  ];
}

/** A programme's own figures from a day on, within the bounds that law sets. Cases that are open keep theirs. */
export const proposeTerms = defineStep({
  name: 'propose-terms',
  code: 'P1.02',
  stage: 'policy-proposal',
  since: 1,
  access: amongOfficers,
  opens: (policy) => (isDrafting(policy, 'terms') ? [{ subject: 'terms', for: officer(policy, 'policy.maker') }] : []),
  names: { programme: { to: 'programme', among: ({ programmes }) => programmes.map(({ id }) => id) } },
  compares: figuresInForce,
  outcomes: { propose: { form: Form }, drop: dropping },
  facts: proposalFacts,
  rules: ['programme-unknown', ...earliestRules, ...figureRules],
  breaks: (policy, act) => (act.outcome === 'drop' ? [] : brokenByTerms(policy, act.input, act.at)),
  refuses: (policy, act): Refusal | undefined => {
    // what the form itself breaks is said first
    if (act.outcome === 'drop' || brokenByTerms(policy, act.input, act.at).length > 0) return undefined;
    const { programme: id, effectiveFrom, ...figures } = act.input;
    const programme = programmeOf(policy, id);
    if (!programme) return undefined;
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
