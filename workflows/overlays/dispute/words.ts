import type { StageWords } from '#workflows/engine/wording.ts';
import { confirmSettlementWords, mediateDisputeWords } from './mediate-dispute.words.ts';
import { negotiateDisputeWords, releaseMoneyWords } from './negotiate-dispute.words.ts';
import { raiseDisputeWords, withdrawDisputeWords } from './raise-dispute.words.ts';
import { checkRulingWords, recordRulingWords } from './record-ruling.words.ts';
import type { disputeSteps } from './steps.ts';

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
