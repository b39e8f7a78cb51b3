import { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { lawOn, placeOfProgramme } from '#workflows/modules/terms/law.ts';
import { Place } from '#workflows/modules/terms/place.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, hasEnded, type Project } from '#workflows/project/state.ts';
import { contractOf, type Registration, withContracting } from './contracting.ts';
import { priceFormAnnounced, priceFormAt, priceFormFacts } from './price-form.ts';

/** L11, L12: the price split into technology, and equipment or material, which do not count. */
export const registrationForm = z.strictObject({
  technicalFen: DealFen.min(1),
  excludedFen: DealFen,
  summary: prose(20, 3000),
  /** Of the registry; left out: the place of the programme. */
  place: Place.optional(),
});
type RegistrationForm = z.infer<typeof registrationForm>;
export const splitRules = ['parts-are-not-the-price'] as const;
export function brokenBySplit(
  project: Project,
  { technicalFen, excludedFen }: { readonly technicalFen: number; readonly excludedFen: number },
): BrokenRule<(typeof splitRules)[number]>[] {
  const { priceFen } = contractOf(project);
  const sumFen = technicalFen + excludedFen;
  return brokenIf(sumFen !== priceFen, { rule: 'parts-are-not-the-price', field: 'excludedFen', figures: { sumFen, priceFen } });
}
/** 15 working days, 30 with expert review of a large technical value (L11). */
export const registryDays = (
  project: Project,
  { technicalFen, place }: Pick<RegistrationForm, 'technicalFen' | 'place'>,
  at: Instant,
): number => (technicalFen >= lawOn(project, place ?? placeOfProgramme(project), shanghaiDay(at)).registrationExpertFen ? 30 : 15);
export const withRegistration = (project: Project, registration: Registration) => withContracting(project, { registration });

/** S3.13: the seller files, once, at its place; until then no tax relief. */
export const submitRegistration = defineStep({
  name: 'submit-registration',
  code: 'S3.13',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const { contract, registration } = project.contracting;
    if (!contract || registration || hasEnded(project)) return [];
    return [{ subject: 'registration', for: university(project, 'uni.research'), due: workingDays(20), about: { fen: contract.priceFen } }];
  },
  beside: () => each('freeze-text'),
  begins: (project) => ({ submit: { place: placeOfProgramme(project) } }),
  outcomes: {
    submit: { form: registrationForm },
    'not-needed': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: { 'registration-submitted': z.strictObject({ technicalFen: DealFen }), 'registration-not-needed': noDetails, ...priceFormFacts },
  announces: priceFormAnnounced,
  rules: splitRules,
  breaks: (project, act) => (act.outcome === 'submit' ? brokenBySplit(project, act.input) : []),
  apply: (project, act) => {
    if (act.outcome === 'not-needed') {
      const state = withRegistration(project, { state: 'not-needed', technicalFen: 0 });
      return { state, facts: [{ type: 'registration-not-needed' }, priceFormAt(project, 'not-needed', 0)] };
    }
    const { technicalFen } = act.input;
    return {
      state: withRegistration(project, { state: 'submitted', technicalFen, days: registryDays(project, act.input, act.at) }),
      facts: [{ type: 'registration-submitted', technicalFen }],
    };
  },
});
