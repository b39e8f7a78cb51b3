import { defineKind } from '#workflows/engine/define-kind.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { admissionRules } from './access.ts';
import { type AdmissionStart, openAdmission } from './open-admission.ts';
import { admissionSides } from './sides.ts';
import { type AdmissionCase, type AdmissionPhase, hasEnded } from './state.ts';
import { admissionSteps, admissionWords } from './steps.ts';

const stageOfPhase: Record<AdmissionPhase, 'admission-application' | 'admission-decision' | 'admission-entry'> = {
  applying: 'admission-application',
  deciding: 'admission-decision',
  entering: 'admission-entry',
  admitted: 'admission-entry',
  refused: 'admission-decision',
  lapsed: 'admission-application',
};

/** The admission of an organisation that has registered itself. */
export const admissionKind = defineKind<AdmissionCase, AdmissionStart>()({
  name: 'admission',
  stages: ['admission-application', 'admission-decision', 'admission-entry'],
  definitions: admissionSteps,
  words: admissionWords,
  open: openAdmission,
  summary: (state) => ({
    kind: 'admission',
    id: state.id,
    number: state.number,
    phase: state.phase,
    stage: stageOfPhase[state.phase],
    titleDocument: state.application?.document ?? null,
    sumFen: null,
    ended: hasEnded(state),
    requester: state.requester,
    publicFrom: null,
    parties: state.parties,
  }),
  timing: ({ calendar }) => ({ calendar, lengths: { waitDayMs: realDayMs, actByDayMs: realDayMs } }),
  watchedBy: { part: 'platform', roles: ['pm.lead', 'auditor'] },
  revised: (state, calendar) => ({ ...state, calendar }),
  access: admissionRules,
  sides: admissionSides,
  openedBy: 'public',
});
