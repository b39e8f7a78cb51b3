import { clarificationWords } from '#workflows/overlays/clarification/words.ts';
import { correctionWords } from '#workflows/overlays/correction/words.ts';
import { countersigningWords } from '#workflows/overlays/countersigning/words.ts';
import { delegationWords } from '#workflows/overlays/delegation/words.ts';
import { disputeWords } from '#workflows/overlays/dispute/words.ts';
import { integrityWords } from '#workflows/overlays/integrity/words.ts';
import { recusalWords } from '#workflows/overlays/recusal/words.ts';
import { retractionWords } from '#workflows/overlays/retraction/words.ts';
import { suspensionWords } from '#workflows/overlays/suspension/words.ts';
import { takeoverWords } from '#workflows/overlays/takeover/words.ts';
import { urgingWords } from '#workflows/overlays/urging/words.ts';
import { benefitSharingWords } from './benefit-sharing/words.ts';
import { clawbackWords } from './clawback/words.ts';
import { contractWords } from './contract/words.ts';
import { demandIntakeWords } from './demand-intake/words.ts';
import { milestoneFundingWords } from './milestone-funding/words.ts';
import { paymentWords } from './payment/words.ts';
import { proposalWords } from './proposal/words.ts';
import { publicityWords } from './publicity/words.ts';
import { resultTransferWords } from './result-transfer/words.ts';
import { terminationWords } from './termination/words.ts';

/** The words of the whole catalogue. Nothing in the workflow bundle imports them. */
export const projectWords = {
  'demand-intake': demandIntakeWords,
  proposal: proposalWords,
  publicity: publicityWords,
  contract: contractWords,
  'milestone-funding': milestoneFundingWords,
  payment: paymentWords,
  'result-transfer': resultTransferWords,
  'benefit-sharing': benefitSharingWords,
  termination: terminationWords,
  clawback: clawbackWords,
  suspension: suspensionWords,
  delegation: delegationWords,
  dispute: disputeWords,
  recusal: recusalWords,
  correction: correctionWords,
  integrity: integrityWords,
  clarification: clarificationWords,
  countersigning: countersigningWords,
  retraction: retractionWords,
  takeover: takeoverWords,
  urging: urgingWords,
};
