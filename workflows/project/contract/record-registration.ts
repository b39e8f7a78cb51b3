import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { code } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, platform } from '#workflows/project/audiences.ts';
import { newest } from '#workflows/project/readings.ts';
import { answerers } from '#workflows/project/recipients.ts';
import { defineStep, hasEnded, type Project } from '#workflows/project/state.ts';
import { priceFormAnnounced, priceFormAt, priceFormFacts } from './price-form.ts';
import { withRegistration } from './submit-registration.ts';

const number = code(4, 40);
const submittedFen = ({ contracting }: Project) => contracting.registration?.technicalFen ?? 0;
const registered = (project: Project) => [
  ...answerers(project, 'uni.research', 'uni.finance', 'uni.tto'),
  enterprise(project, 'ent.rdlead'),
];

/** S3.14: what the registry has decided, within the days of its place (registryDays). */
export const recordRegistration = defineStep({
  name: 'record-registration',
  code: 'S3.14',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { registration } = project.contracting;
    if ((registration?.state !== 'submitted' && registration?.state !== 'change-submitted') || hasEnded(project)) return [];
    const { days = 15 } = registration;
    return [
      { subject: 'registration', for: platform(project, 'registrar'), due: workingDays(days), about: { fen: registration.technicalFen } },
    ];
  },
  beside: () => [newest('submit-registration', 'correct-registration', 'change-registration')],
  outcomes: {
    register: { form: z.strictObject({ number, registeredOn: Day, note: optionalProse(1000) }) },
    reduce: {
      form: z.strictObject({ number, registeredOn: Day, technicalFen: DealFen.min(1), reason: prose(10, 2000) }),
      grounds: 'reason',
      negative: true,
    },
    return: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'registration-registered': z.strictObject({ technicalFen: Fen, number }),
    'registration-reduced': z.strictObject({ technicalFen: Fen, number }),
    'registration-returned': noDetails,
    'registration-refused': noDetails,
    ...priceFormFacts,
  },
  announces: {
    'registration-registered': registered,
    'registration-reduced': registered,
    'registration-returned': registered,
    'registration-refused': registered,
    ...priceFormAnnounced,
  },
  rules: [...latestRules, 'value-not-reduced'],
  breaks: (project, act) => {
    if (act.outcome === 'return' || act.outcome === 'refuse') return [];
    const technicalFen = act.outcome === 'reduce' ? act.input.technicalFen : 0;
    return [
      ...brokenByLatest('registeredOn', act.input.registeredOn, shanghaiDay(act.at)),
      ...brokenIf(act.outcome === 'reduce' && technicalFen >= submittedFen(project), {
        rule: 'value-not-reduced',
        field: 'technicalFen',
        figures: { technicalFen, submittedFen: submittedFen(project) },
      }),
    ];
  },
  apply: (project, act) => {
    const isChange = project.contracting.registration?.state === 'change-submitted';
    // a change that the registry does not take is filed in another form, or the registration is cancelled
    if (isChange && (act.outcome === 'return' || act.outcome === 'refuse'))
      return {
        state: withRegistration(project, { ...project.contracting.registration, state: 'changing', technicalFen: submittedFen(project) }),
        facts: [{ type: act.outcome === 'return' ? 'registration-returned' : 'registration-refused' }],
      };
    const technicalFen = act.outcome === 'reduce' ? act.input.technicalFen : submittedFen(project);
    switch (act.outcome) {
      case 'return':
        return { state: withRegistration(project, { state: 'returned', technicalFen }), facts: [{ type: 'registration-returned' }] };
      case 'refuse':
        return {
          state: withRegistration(project, { state: 'refused', technicalFen }),
          facts: [{ type: 'registration-refused' }, priceFormAt(project, 'refused', 0)],
        };
      default: {
        const fact = act.outcome === 'reduce' ? ('reduced' as const) : ('registered' as const);
        const state = isChange ? ('changed' as const) : fact;
        return {
          state: withRegistration(project, { state, technicalFen, number: act.input.number }),
          facts: [
            { type: `registration-${fact}` as const, technicalFen, number: act.input.number },
            priceFormAt(project, state, technicalFen),
          ],
        };
      }
    }
  },
});
