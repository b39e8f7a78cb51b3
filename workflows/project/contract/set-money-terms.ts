import { z } from 'zod';
import { depositSplit } from '#workflows/domain/deposit.ts';
import { BasisPoints, DealFen, Fen, MAX_FEN, WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { advanceMaxBpOf } from '#workflows/modules/terms/terms.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { ofParty, platform } from '#workflows/project/audiences.ts';
import { aMilestone } from '#workflows/project/nameable.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { awardOf } from './contracting.ts';
import { draftOf, haveAllAgreed, type MoneyTerms, managerSeat, moneySeats, nextRound, openDraft, stuck, withDraft } from './draft.ts';
import { brokenByPlan, PlanRow, planRules } from './payment-plan.ts';
import { partySilent, platformWaits, silenceAnnounced, silenceFacts, soleWaiting } from './silent-talks.ts';
import { hasRoom, heardFrom, oneMore } from './talks.ts';

const PriceBasis = z.enum(['award', 'scope-changed', 'term-changed', 'budget-audited']);
const moneyTerms = z.strictObject({
  /** 10,000 yuan or more, as a question's budget: no tranche of it comes to nothing. */
  priceFen: DealFen.min(1_000_000),
  /** A price other than the award's needs its reason. */
  priceBasis: PriceBasis,
  weightsBp: z.array(BasisPoints.min(1)).min(2).max(15),
  retentionBp: BasisPoints,
  warrantyMonths: z.int().min(0).max(36),
  lateDailyBp: BasisPoints,
  /**
   * Liquidated damages (L14), of the price of the part not accepted; none agreed where left out. At most 30 %, after the courts'
   * guideline for damages that are excessive (Civil Code art. 585).
   */
  damagesBp: BasisPoints.max(3000).optional(),
  enterpriseRiskBp: BasisPoints,
  silenceAccepts: z.boolean(),
  /** M13: left out, each milestone's share is paid on its acceptance. */
  plan: z.array(PlanRow).min(2).max(15).optional(),
  /** L14, S3.12: 定金. */
  depositFen: DealFen.optional(),
  note: optionalProse(2000),
});
type Terms = Omit<z.output<typeof moneyTerms>, 'note'>;

const termsRules = [
  'price-not-awarded',
  'weights-not-per-milestone',
  'weights-not-whole',
  'retention-above-limit',
  'late-rate-above-limit',
  'deposit-above-limit',
  ...planRules,
] as const;

function audienceOf(project: Project, seat: string): Audience {
  if (seat === managerSeat) return platform(project, 'pm');
  const party = partyNamed(project, seat);
  return ofParty(party, party.part === 'university' ? 'uni.finance' : 'ent.finance');
}

/**
 * S3.03: one of three proposes, the other two agree or counter, at most five times; then they agree or go to mediation. A side that
 * stays silent after a second notice leaves the decision to the project manager.
 */
export const setMoneyTerms = defineStep({
  name: 'set-money-terms',
  code: 'S3.03',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft?.template || draft.impasse || haveAllAgreed(project, draft)) return [];
    const terms = draft.agreed.length > 0 ? draft.terms : undefined;
    const fen = terms?.priceFen ?? awardOf(project).priceFen;
    const { retentionBp = 0, warrantyMonths = 0, damagesBp = 0 } = terms ?? {};
    const proposed = terms ? (damagesBp > 0 ? 'damages' : 'yes') : 'no';
    const about = { round: draft.round, fen, proposed, retentionBp, warrantyMonths, ...(damagesBp > 0 ? { damagesBp } : {}) };
    const more = hasRoom(project, 'counters') ? ['counter'] : [];
    const offersOf = (seat: string) => (terms ? ['agree', ...more, ...(seat === managerSeat ? [] : ['stuck'])] : ['propose']);
    return moneySeats(project)
      .filter((seat) => !draft.agreed.includes(seat))
      .map((seat) => ({
        subject: `terms-${draft.round}`,
        seat,
        for: audienceOf(project, seat),
        due: workingDays(5),
        about,
        offers: offersOf(seat),
      }));
  },
  beside: () => each('set-money-terms', 'choose-template'),
  names: { milestone: aMilestone },
  begins: (project) => ({ propose: usualTerms(project), counter: usualTerms(project) }),
  outcomes: {
    propose: { form: moneyTerms },
    agree: { form: z.strictObject({ note: optionalProse(2000) }) },
    counter: { form: moneyTerms.extend({ reason: prose(10, 2000) }), negative: true },
    stuck: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  retractable: ['propose'],
  facts: {
    'money-terms-proposed': z.strictObject({ priceFen: Fen, priceBasis: PriceBasis, retentionBp: BasisPoints }),
    'money-terms-agreed': z.strictObject({ priceFen: Fen }),
    'liquidated-damages-proposed': z.strictObject({ damagesBp: BasisPoints }),
    'talks-stuck': z.strictObject({ side: Id }),
    ...silenceFacts,
  },
  announces: silenceAnnounced,
  rules: termsRules,
  breaks: (project, act) => (act.outcome === 'propose' || act.outcome === 'counter' ? brokenByTerms(project, act.input) : []),
  apply: (before, act, opening) => {
    const seat = opening.seat ?? managerSeat;
    const project = seat === managerSeat ? heardFrom(before, 'platform') : before;
    const draft = draftOf(project);
    if (act.outcome === 'stuck') return { state: stuck(project), facts: [{ type: 'talks-stuck', side: seat }] };
    if (act.outcome === 'agree') {
      const agreed = [...draft.agreed, seat];
      const all = haveAllAgreed(project, { agreed });
      return {
        state: withDraft(project, { ...draft, agreed }),
        facts: all ? [{ type: 'money-terms-agreed', priceFen: draft.terms?.priceFen ?? 0 }] : [],
      };
    }
    const counted = act.outcome === 'counter' ? oneMore(project, 'counters') : project;
    const { priceBasis, ...proposed } = act.input;
    const { priceFen, retentionBp, damagesBp = 0 } = proposed;
    const facts = [
      { type: 'money-terms-proposed', priceFen, priceBasis, retentionBp } as const,
      ...(damagesBp > 0 ? [{ type: 'liquidated-damages-proposed', damagesBp } as const] : []),
    ];
    return { state: withDraft(counted, { ...nextRound(draft), terms: proposed satisfies MoneyTerms, agreed: [seat] }), facts };
  },
  silence: {
    secondNotice: workingDays(5),
    then: (project, { seat = managerSeat }) =>
      seat === managerSeat ? platformWaits(project) : partySilent(project, soleWaiting(project, draftOf(project).agreed)),
  },
});

function brokenByTerms(project: Project, input: Terms): BrokenRule<(typeof termsRules)[number]>[] {
  const { priceFen: awardFen, milestones } = awardOf(project);
  const { priceFen, priceBasis, weightsBp, retentionBp, lateDailyBp, plan, depositFen = 0 } = input;
  const depositLimitFen = depositSplit(priceFen, MAX_FEN).depositFen;
  const givenBp = weightsBp.reduce((a, b) => a + b, 0);
  const { retentionMaxBp, lateDailyBp: lateMaxBp } = project.terms;
  return [
    ...brokenIf(priceBasis === 'award' && priceFen !== awardFen, {
      rule: 'price-not-awarded',
      field: 'priceFen',
      figures: { priceFen, awardFen },
    }),
    ...brokenIf(weightsBp.length !== milestones.length, {
      rule: 'weights-not-per-milestone',
      field: 'weightsBp',
      figures: { expected: milestones.length, given: weightsBp.length },
    }),
    ...brokenIf(givenBp !== WHOLE_BP, { rule: 'weights-not-whole', field: 'weightsBp', figures: { givenBp } }),
    ...brokenIf(retentionBp > retentionMaxBp, {
      rule: 'retention-above-limit',
      field: 'retentionBp',
      figures: { retentionBp, limitBp: retentionMaxBp },
    }),
    ...brokenIf(lateDailyBp > lateMaxBp, {
      rule: 'late-rate-above-limit',
      field: 'lateDailyBp',
      figures: { lateDailyBp, limitBp: lateMaxBp },
    }),
    ...brokenIf(depositFen > depositLimitFen, {
      rule: 'deposit-above-limit',
      field: 'depositFen',
      figures: { depositFen, limitFen: depositLimitFen },
    }),
    ...(plan ? brokenByPlan(plan, milestones.length, advanceMaxBpOf(project.terms)) : []),
  ];
}

/** The award's terms, or those proposed last. */
function usualTerms(project: Project) {
  const { priceFen, milestones } = awardOf(project);
  const proposed = openDraft(project)?.terms;
  const usual = { priceFen, weightsBp: milestones.map(({ weightBp }) => weightBp), lateDailyBp: project.terms.lateDailyBp };
  return { priceBasis: 'award', ...usual, ...(proposed ? { ...proposed, weightsBp: [...proposed.weightsBp] } : {}) };
}
