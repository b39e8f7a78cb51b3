import { clarificationWords } from '#workflows/overlays/clarification/words.ts';
import { copyingWords } from '#workflows/overlays/copying/words.ts';
import { correctionWords } from '#workflows/overlays/correction/words.ts';
import { countersigningWords } from '#workflows/overlays/countersigning/words.ts';
import { delegationWords } from '#workflows/overlays/delegation/steps.ts';
import { disputeWords } from '#workflows/overlays/dispute/steps.ts';
import { integrityWords } from '#workflows/overlays/integrity/words.ts';
import { recusalWords } from '#workflows/overlays/recusal/words.ts';
import { retractionWords } from '#workflows/overlays/retraction/words.ts';
import { sendingBackWords } from '#workflows/overlays/sending-back/words.ts';
import { suspensionWords } from '#workflows/overlays/suspension/steps.ts';
import { takeoverWords } from '#workflows/overlays/takeover/steps.ts';
import { urgingWords } from '#workflows/overlays/urging/words.ts';
import { benefitSharingWords } from './benefit-sharing/steps.ts';
import { clawbackWords } from './clawback/steps.ts';
import { contractWords } from './contract/steps.ts';
import { demandIntakeWords } from './demand-intake/steps.ts';
import { milestoneFundingWords } from './milestone-funding/steps.ts';
import { partyChangeWords } from './party-change/steps.ts';
import { paymentWords } from './payment/steps.ts';
import { proposalWords } from './proposal/steps.ts';
import { publicityWords } from './publicity/steps.ts';
import { resultTransferWords } from './result-transfer/steps.ts';
import { rulingWords } from './ruling/steps.ts';
import { terminationWords } from './termination/steps.ts';

/** The words of the whole catalogue, by stage. */
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
  ruling: rulingWords,
  suspension: suspensionWords,
  delegation: delegationWords,
  dispute: disputeWords,
  recusal: recusalWords,
  correction: correctionWords,
  integrity: integrityWords,
  clarification: clarificationWords,
  countersigning: countersigningWords,
  retraction: retractionWords,
  'sending-back': sendingBackWords,
  takeover: takeoverWords,
  urging: urgingWords,
  copying: copyingWords,
  'party-change': partyChangeWords,
};
