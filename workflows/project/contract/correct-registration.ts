import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { placeOfProgramme } from '#workflows/modules/terms/law.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each, newest } from '#workflows/project/readings.ts';
import { defineStep, hasEnded } from '#workflows/project/state.ts';
import { priceFormAnnounced, priceFormAt, priceFormFacts } from './price-form.ts';
import { brokenBySplit, registrationForm, registryDays, splitRules, withRegistration } from './submit-registration.ts';

/** S3.15: after a return or a refusal. A correction restarts the registry's clock; giving up leaves the contract valid, without relief. */
export const correctRegistration = defineStep({
  name: 'correct-registration',
  code: 'S3.15',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const { registration } = project.contracting;
    if ((registration?.state !== 'returned' && registration?.state !== 'refused') || hasEnded(project)) return [];
    return [
      {
        subject: 'registration',
        for: university(project, 'uni.research'),
        due: workingDays(10),
        about: { fen: registration.technicalFen },
      },
    ];
  },
  beside: () => [...each('record-registration'), newest('submit-registration', 'correct-registration')],
  begins: (project) => ({ resubmit: { place: placeOfProgramme(project) } }),
  outcomes: {
    resubmit: { form: registrationForm },
    'give-up': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'registration-submitted': z.strictObject({ technicalFen: Fen }),
    'registration-given-up': z.strictObject({ technicalFen: Fen }),
    ...priceFormFacts,
  },
  announces: priceFormAnnounced,
  rules: splitRules,
  breaks: (project, act) => (act.outcome === 'resubmit' ? brokenBySplit(project, act.input) : []),
  apply: (project, act) => {
    const technicalFen = act.outcome === 'resubmit' ? act.input.technicalFen : (project.contracting.registration?.technicalFen ?? 0);
    const state = act.outcome === 'resubmit' ? ('submitted' as const) : ('given-up' as const);
    const days = act.outcome === 'resubmit' ? { days: registryDays(project, act.input, act.at) } : {};
    return {
      state: withRegistration(project, { state, technicalFen, ...days }),
      facts: [{ type: `registration-${state}` as const, technicalFen }, ...(state === 'given-up' ? [priceFormAt(project, state, 0)] : [])],
    };
  },
});
