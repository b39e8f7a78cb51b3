import type { AskedBy } from '#workflows/engine/define-overlay.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import type { StageWords } from '#workflows/engine/wording.ts';
import { type Dispute, type DisputeRules, disputesOf, type HasDisputes, holdsMoney, sidesOf } from './dispute.ts';
import { confirmSettlement, mediateDispute } from './mediate-dispute.ts';
import { confirmSettlementWords, mediateDisputeWords } from './mediate-dispute.words.ts';
import { negotiateDispute } from './negotiate-dispute.ts';
import { negotiateDisputeWords, releaseMoneyWords } from './negotiate-dispute.words.ts';
import { raiseDispute } from './raise-dispute.ts';
import { raiseDisputeWords, withdrawDisputeWords } from './raise-dispute.words.ts';
import { checkRuling, recordRuling } from './record-ruling.ts';
import { checkRulingWords, recordRulingWords } from './record-ruling.words.ts';
import { releaseMoney, withdrawDispute } from './release-money.ts';

/** The payment that a dispute names stays due and late, and cannot go out. All other money moves. */
const holdingMoney = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'dispute',
    since: rules.since,
    access: rules.access,
    bars: (state, asked, outcome) => {
      const dispute = holding(state, asked, outcome);
      return dispute ? refuse('IN_DISPUTE', { dispute: dispute.id, barred: dispute.barred ? 'yes' : 'no' }) : undefined;
    },
    blocks: (state, asked, outcome) => {
      const dispute = holding(state, asked, outcome);
      if (!dispute) return undefined;
      if (dispute.barred) return { reason: 'ruling', since: dispute.from };
      return { reason: 'dispute', since: dispute.from, lift: lifting(rules, state, dispute) };
    },
  });
function holding<State extends HasDisputes>(state: State, { definition, opening }: AskedBy<State>, outcome: string): Dispute | undefined {
  const letsGo = definition.kind === 'step' && definition.outcomes[outcome]?.confirms === 'payment';
  return letsGo ? disputesOf(state).find((one) => holdsMoney(one, definition.name, opening.subject)) : undefined;
}
/** Whose turn it is in a dispute. */
function lifting<State extends HasDisputes>(rules: DisputeRules<State>, state: State, dispute: Dispute): string {
  if (dispute.stage === 'ruling') return rules.records(state).role;
  if (dispute.stage !== 'negotiating') return rules.mediator(state).role;
  return sidesOf(rules, state, dispute)[0]?.for.role ?? rules.mediator(state).role;
}

/** The overlay and its own steps, for one kind of case. */
export const disputeSteps = <State extends HasDisputes>(rules: DisputeRules<State>) =>
  [
    raiseDispute(rules),
    withdrawDispute(rules),
    negotiateDispute(rules),
    mediateDispute(rules),
    confirmSettlement(rules),
    recordRuling(rules),
    checkRuling(rules),
    releaseMoney(rules),
    holdingMoney(rules),
  ] as const;

export const disputeWords = {
  title: { zh: '争议', en: 'Disputes' },
  definitions: {
    'raise-dispute': raiseDisputeWords,
    'withdraw-dispute': withdrawDisputeWords,
    'negotiate-dispute': negotiateDisputeWords,
    'mediate-dispute': mediateDisputeWords,
    'confirm-settlement': confirmSettlementWords,
    'record-ruling': recordRulingWords,
    'check-ruling': checkRulingWords,
    'release-disputed-money': releaseMoneyWords,
  },
} satisfies StageWords<ReturnType<typeof disputeSteps>>;
