import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptHandover } from './accept-handover.ts';
import { acceptHandoverWords } from './accept-handover.words.ts';
import { answerNoTransfer } from './answer-no-transfer.ts';
import { answerNoTransferWords } from './answer-no-transfer.words.ts';
import { approveTransfer } from './approve-transfer.ts';
import { approveTransferWords } from './approve-transfer.words.ts';
import { chooseMode } from './choose-mode.ts';
import { chooseModeWords } from './choose-mode.words.ts';
import { clearThirdParty } from './clear-third-party.ts';
import { clearThirdPartyWords } from './clear-third-party.words.ts';
import { coOwnerConsent } from './co-owner-consent.ts';
import { coOwnerConsentWords } from './co-owner-consent.words.ts';
import { confirmRights } from './confirm-rights.ts';
import { confirmRightsWords } from './confirm-rights.words.ts';
import { decideLateHandover } from './decide-late-handover.ts';
import { decideLateHandoverWords } from './decide-late-handover.words.ts';
import { decideNoTransfer } from './decide-no-transfer.ts';
import { decideNoTransferWords } from './decide-no-transfer.words.ts';
import { discloseResult } from './disclose-result.ts';
import { discloseResultWords } from './disclose-result.words.ts';
import { handover } from './handover.ts';
import { handoverWords } from './handover.words.ts';
import { inventorsConfirm } from './inventors-confirm.ts';
import { inventorsConfirmWords } from './inventors-confirm.words.ts';
import { mediateInventors } from './mediate-inventors.ts';
import { mediateInventorsWords } from './mediate-inventors.words.ts';
import { agreeUse } from './own-use/agree-use.ts';
import { agreeUseWords } from './own-use/agree-use.words.ts';
import { proposeUse } from './own-use/propose-use.ts';
import { proposeUseWords } from './own-use/propose-use.words.ts';
import { firstRefusal } from './pricing/first-refusal.ts';
import { firstRefusalWords } from './pricing/first-refusal.words.ts';
import { offerOnMarket } from './pricing/offer-on-market.ts';
import { offerOnMarketWords } from './pricing/offer-on-market.words.ts';
import { recordMarket } from './pricing/record-market.ts';
import { recordMarketWords } from './pricing/record-market.words.ts';
import { recordValuation } from './pricing/record-valuation.ts';
import { recordValuationWords } from './pricing/record-valuation.words.ts';
import { proposeNoTransfer } from './propose-no-transfer.ts';
import { proposeNoTransferWords } from './propose-no-transfer.words.ts';
import { protectionChoice } from './protection-choice.ts';
import { protectionChoiceWords } from './protection-choice.words.ts';
import { announcePublication } from './publication/announce-publication.ts';
import { announcePublicationWords } from './publication/announce-publication.words.ts';
import { reportLeak } from './publication/report-leak.ts';
import { reportLeakWords } from './publication/report-leak.words.ts';
import { publicationDelay, reviewPublication } from './publication/review-publication.ts';
import { publicationDelayWords, reviewPublicationWords } from './publication/review-publication.words.ts';
import { pricePublicity } from './publish-price.ts';
import { pricePublicityWords, publishPriceWords } from './publish-price.words.ts';
import { annuityReminder, recordAnnuity } from './record-annuity.ts';
import { annuityReminderWords, recordAnnuityWords } from './record-annuity.words.ts';
import { recordPatent } from './record-patent.ts';
import { recordPatentWords } from './record-patent.words.ts';
import { registerTransfer } from './register-transfer.ts';
import { registerTransferWords } from './register-transfer.words.ts';
import { setPrice } from './set-price.ts';
import { setPriceWords } from './set-price.words.ts';
import { signTransfer } from './sign-transfer.ts';
import { signTransferWords } from './sign-transfer.words.ts';
import { transferTerm } from './transfer-term.ts';
import { transferTermWords } from './transfer-term.words.ts';

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
  reportLeak,
  publicationDelay,
  recordPatent,
  annuityReminder,
  recordAnnuity,
  chooseMode,
  proposeUse,
  agreeUse,
  coOwnerConsent,
  recordValuation,
  setPrice,
  offerOnMarket,
  recordMarket,
  firstRefusal,
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

export const resultTransferWords = {
  title: { zh: '成果转化', en: 'Result transfer' },
  definitions: {
    'disclose-result': discloseResultWords,
    'inventors-confirm': inventorsConfirmWords,
    'confirm-rights': confirmRightsWords,
    'protection-choice': protectionChoiceWords,
    'announce-publication': announcePublicationWords,
    'review-publication': reviewPublicationWords,
    'report-leak': reportLeakWords,
    'publication-delay': publicationDelayWords,
    'record-patent': recordPatentWords,
    'annuity-reminder': annuityReminderWords,
    'record-annuity': recordAnnuityWords,
    'choose-mode': chooseModeWords,
    'propose-use': proposeUseWords,
    'agree-use': agreeUseWords,
    'co-owner-consent': coOwnerConsentWords,
    'record-valuation': recordValuationWords,
    'set-price': setPriceWords,
    'offer-on-market': offerOnMarketWords,
    'record-market': recordMarketWords,
    'first-refusal': firstRefusalWords,
    'publish-price': publishPriceWords,
    'price-publicity': pricePublicityWords,
    'approve-transfer': approveTransferWords,
    'sign-transfer': signTransferWords,
    'register-transfer': registerTransferWords,
    handover: handoverWords,
    'accept-handover': acceptHandoverWords,
    'mediate-inventors': mediateInventorsWords,
    'transfer-term': transferTermWords,
    'clear-third-party': clearThirdPartyWords,
    'decide-late-handover': decideLateHandoverWords,
    'propose-no-transfer': proposeNoTransferWords,
    'answer-no-transfer': answerNoTransferWords,
    'decide-no-transfer': decideNoTransferWords,
  },
} satisfies StageWords<typeof resultTransfer>;
