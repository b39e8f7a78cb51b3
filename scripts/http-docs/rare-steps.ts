import type { StepName } from '#workflows/kinds.ts';
import type { Place } from './walk.ts';

interface Rare {
  readonly name: StepName;
  readonly place: Place;
  /** The cause of its opening. */
  readonly after: string;
}
const rare = (name: StepName, role: string, subject: string, after: string, more: Partial<Place> = {}): Rare => ({
  name,
  place: { role, whom: 'party', subject, seat: '', ...more },
  after,
});

/** Steps that no story meets: off the usual way. */
export const rareSteps: readonly Rare[] = [
  rare('approve-refinement', 'ent.rdlead', 'demand', 'refine-demand'),
  rare('decide-bond-waiver', 'pm.lead', 'bond', 'ask-bond-waiver'),
  rare('ask-annex', 'uni.pi', 'annex', 'the listing of a question under an NDA'),
  rare('sign-nda', 'uni.signatory', '{organisation}', 'ask-annex'),
  rare('admit-reader', 'ent.rdlead', '{organisation}', 'sign-nda, where the enterprise admits each reader'),
  rare('hold-interview', 'expert.chair', '{organisation}', 'consensus, where the listing has announced interviews', { whom: 'named' }),
  rare('review-relation', 'auditor', '{organisation}', 'select-winner, where the chosen university has declared a relation'),
  rare('decide-budget-move', 'ent.rdlead', 'budget-N', 'move-budget (ask)', { seat: 'enterprise' }),
  rare('record-test', 'pm', 'test-N', 'order-test'),
  rare('review-midterm', 'expert', 'midterm-N', 'call-midterm', { whom: 'named', seat: '{expert}' }),
  rare('record-visit', 'pm', 'visit-N', 'two progress reports in a row that were not filed in time'),
  rare('check-party-change', 'pm.lead', 'party-change-N', 'state-party-change'),
  rare('rectify-demand', 'ent.requester', 'demand', 'formal-check (rectify), or decide-listing (rectify)'),
  rare('replenish-panel', 'pm', 'demand', 'argue-demand, where too few opinions came or experts declared a conflict'),
  rare('consent-authorship', 'uni.member', '{organisation}', 'name-co-authors', { whom: 'named', seat: '{person}' }),
  rare('secrecy-review', 'uni.secrecy', '{organisation}', 'internal-approval (approve) with secrecy: refer'),
  rare('clarify', 'uni.pi', '{organisation}', 'eligibility-check, where it asks for a clarification', { whom: 'named' }),
  rare('replenish-reviewers', 'pm', 'panel', 'accept-assignment, where experts or the chair are missing'),
  rare('break-tie', 'expert.chair', 'panel', 'consensus, where two proposals have the same points', { whom: 'named' }),
  rare(
    'draw-lot',
    'expert.chair',
    'panel',
    'consensus, where the rules leave two proposals equal; an auditor or the secretary is asked as well',
    {
      whom: 'named',
      seat: 'chair',
    },
  ),
  rare('void-score', 'pm.lead', 'conflict-N', 'report-conflict; after its silence an auditor is asked as well', { seat: 'lead' }),
  rare('export-review', 'uni.secrecy', 'text-N', 'choose-template (draft) with sensitive'),
  rare('correct-registration', 'uni.research', 'registration', 'record-registration, where it is returned or refused'),
  rare('rectify', 'uni.pi', 'milestone-N', 'completeness-check or accept-milestone, where a rectification is asked for', { whom: 'named' }),
  rare(
    'settle-condition',
    'ent.rdlead',
    'm1-1',
    'accept-milestone (accept-with-conditions); the investigator where the enterprise has to meet it',
    {
      seat: 'early, other-side, manager',
    },
  ),
  rare(
    'decide-replacement',
    'ent.rdlead',
    'investigator-N',
    'replace-investigator (propose); fund.officer is asked as well where there is a task book',
    {
      seat: '{party}',
    },
  ),
  rare('decide-failure', 'ent.rdlead', 'milestone-N', 'accept-milestone (reject), rectify (give-up), or its silence'),
  rare('admit-objections', 'secretary', '{publicity}', 'file-objection'),
  rare('decide-objection', 'pm.lead', '{objection}', 'admit-objections (admit)'),
  rare('resend-payment', 'pm.finance', '{payment}', 'a payment of the platform’s own (the bond) that the bank returned'),
  rare('decide-suspension', 'pm', '{party}', 'request-suspension; pm.lead is asked where the platform itself asked for it'),
  rare('review-suspension', 'pm', '{party}', 'decide-suspension (suspend); after 180 days pm.lead is asked as well, in the seat lead', {
    seat: 'record',
  }),
  rare('judge-difficulty', 'expert', 'termination-N', 'propose-termination for a technical failure; pm is asked first, in the seat panel', {
    whom: 'named',
    seat: 'expert-N',
  }),
  rare('mediate-termination', 'pm.lead', 'termination-N', 'review-termination, if a party rejects the cause'),
  rare('decide-contest', 'fund.approver', 'clawback-N', 'answer-clawback (contest), to an approver who did not give the notice'),
  rare('write-off-clawback', 'fund.approver', 'clawback-N', 'the clock, sixty days after a claim was due'),
  rare('elect-route', 'uni.signatory', 'termination-N', 'verify-settlement, where deposit and damages exclude each other'),
  rare('end-delegation', 'participant', '{delegation}', 'delegate', { whom: 'named', seat: 'giver, taker' }),
  rare('confirm-settlement', 'ent.signatory', 'dispute-N', 'mediate-dispute (propose)', { seat: '{party}' }),
  rare('countersign', 'participant', 'countersigning-N', 'add-signers', { whom: 'named', seat: 'signer-N' }),
  rare('resume-item', 'participant', 'platform', 'act-for-platform'),
  rare('remove-signer', 'participant', 'countersigning-N', 'add-signers', { whom: 'named' }),
  rare('answer-clarification', 'participant', 'clarification-N', 'ask-clarification', { seat: 'answers, asks' }),
  rare('check-correction', 'auditor', 'correction-N', 'propose-correction'),
  rare('decide-integrity-case', 'pm.lead', 'conduct-N', 'open-integrity-case'),
  rare('apply-for-admission', 'public', 'organisation', 'admissions.request, which sends it as well', { whom: 'any' }),
  rare('decide-admission', 'pm.lead', 'organisation', 'apply-for-admission'),
];

/** Periods that no story shows: a programme sets them in its terms. */
export const setPeriods = {
  'file-progress': 'need not be done; 28 to 92 calendar days where the programme sets them',
  'record-visit': '10 working days',
  'audit-spending': 'need not be done; 30 working days where the programme wants it before the final acceptance',
  'file-annual-report': 'need not be done; the programme’s day of the next year, where it sets one',
  'call-midterm': 'need not be done; within the programme’s part of the time of the work, as 45 to 55 %',
  'review-midterm': '15 working days',
} as const satisfies Partial<Record<StepName, string>>;
