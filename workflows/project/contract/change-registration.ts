import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { placeOfProgramme } from '#workflows/modules/terms/law.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { amendments, each, newest } from '#workflows/project/readings.ts';
import { defineStep, hasEnded } from '#workflows/project/state.ts';
import { contractOf } from './contracting.ts';
import { priceFormAnnounced, priceFormAt, priceFormFacts } from './price-form.ts';
import { brokenBySplit, registrationForm, registryDays, splitRules, withRegistration } from './submit-registration.ts';

/** 4.4: an amendment of the price changes the registration, or the seller has it cancelled; until then the tax flag is red. */
export const changeRegistration = defineStep({
  name: 'change-registration',
  code: 'S3.15',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    if (project.contracting.registration?.state !== 'changing' || hasEnded(project)) return [];
    const about = { fen: contractOf(project).priceFen };
    return [{ subject: 'registration', for: university(project, 'uni.research'), due: workingDays(20), about }];
  },
  beside: (project) => [...each('record-registration'), newest('submit-registration', 'correct-registration'), ...amendments(project)],
  begins: (project) => ({ submit: { place: placeOfProgramme(project) } }),
  outcomes: {
    submit: { form: registrationForm },
    cancel: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
  },
  facts: {
    'registration-change-submitted': z.strictObject({ technicalFen: Fen }),
    'registration-cancelled': z.strictObject({ technicalFen: Fen }),
    ...priceFormFacts,
  },
  announces: priceFormAnnounced,
  rules: splitRules,
  breaks: (project, act) => (act.outcome === 'submit' ? brokenBySplit(project, act.input) : []),
  apply: (project, act) => {
    const before = project.contracting.registration;
    if (act.outcome === 'cancel') {
      const technicalFen = before?.technicalFen ?? 0;
      return {
        state: withRegistration(project, { state: 'cancelled', technicalFen }),
        facts: [{ type: 'registration-cancelled', technicalFen }, priceFormAt(project, 'cancelled', 0)],
      };
    }
    const { technicalFen } = act.input;
    return {
      state: withRegistration(project, {
        ...before,
        state: 'change-submitted',
        technicalFen,
        days: registryDays(project, act.input, act.at),
      }),
      facts: [{ type: 'registration-change-submitted', technicalFen }],
    };
  },
});
