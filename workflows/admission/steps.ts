import type { StageWords } from '#workflows/engine/wording.ts';
import { applicationLapse } from './application-lapse.ts';
import { applicationLapseWords } from './application-lapse.words.ts';
import { applyForAdmission } from './apply-for-admission.ts';
import { applyForAdmissionWords } from './apply-for-admission.words.ts';
import { decideAdmission } from './decide-admission.ts';
import { decideAdmissionWords } from './decide-admission.words.ts';
import { enroll } from './enroll.ts';
import { enrollWords } from './enroll.words.ts';

export const applicationSteps = [applyForAdmission, applicationLapse] as const;
export const decisionSteps = [decideAdmission] as const;
export const entrySteps = [enroll] as const;

/** Everything an admission can meet, in the order of the way. */
export const admissionSteps = [...applicationSteps, ...decisionSteps, ...entrySteps] as const;

/** The words of the kind, by stage. */
export const admissionWords = {
  'admission-application': {
    title: { zh: '入驻申请', en: 'Application' },
    definitions: { 'apply-for-admission': applyForAdmissionWords, 'application-lapse': applicationLapseWords },
  } satisfies StageWords<typeof applicationSteps>,
  'admission-decision': {
    title: { zh: '入驻审核', en: 'Admission' },
    definitions: { 'decide-admission': decideAdmissionWords },
  } satisfies StageWords<typeof decisionSteps>,
  'admission-entry': {
    title: { zh: '入驻登记', en: 'Entry' },
    definitions: { enroll: enrollWords },
  } satisfies StageWords<typeof entrySteps>,
};
