import { acceptHandover } from './accept-handover.ts';
import { answerNoTransfer } from './answer-no-transfer.ts';
import { approveTransfer } from './approve-transfer.ts';
import { chooseMode } from './choose-mode.ts';
import { clearThirdParty } from './clear-third-party.ts';
import { coOwnerConsent } from './co-owner-consent.ts';
import { confirmRights } from './confirm-rights.ts';
import { decideLateHandover } from './decide-late-handover.ts';
import { decideNoTransfer } from './decide-no-transfer.ts';
import { discloseResult } from './disclose-result.ts';
import { handover } from './handover.ts';
import { inventorsConfirm } from './inventors-confirm.ts';
import { mediateInventors } from './mediate-inventors.ts';
import { proposeNoTransfer } from './propose-no-transfer.ts';
import { protectionChoice } from './protection-choice.ts';
import { announcePublication } from './publication/announce-publication.ts';
import { publicationDelay, reviewPublication } from './publication/review-publication.ts';
import { pricePublicity } from './publish-price.ts';
import { annuityReminder, recordAnnuity } from './record-annuity.ts';
import { recordPatent } from './record-patent.ts';
import { registerTransfer } from './register-transfer.ts';
import { setPrice } from './set-price.ts';
import { signTransfer } from './sign-transfer.ts';
import { transferTerm } from './transfer-term.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
export const resultTransfer = [
  discloseResult,
  inventorsConfirm,
  mediateInventors,
  confirmRights,
  clearThirdParty,
  transferTerm,
  protectionChoice,
  announcePublication,
  reviewPublication,
  publicationDelay,
  recordPatent,
  annuityReminder,
  recordAnnuity,
  chooseMode,
  coOwnerConsent,
  setPrice,
  ...pricePublicity,
  approveTransfer,
  signTransfer,
  registerTransfer,
  handover,
  decideLateHandover,
  acceptHandover,
  proposeNoTransfer,
  answerNoTransfer,
  decideNoTransfer,
] as const;
