import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptHandoverWords } from './accept-handover.words.ts';
import { answerNoTransferWords } from './answer-no-transfer.words.ts';
import { approveTransferWords } from './approve-transfer.words.ts';
import { chooseModeWords } from './choose-mode.words.ts';
import { clearThirdPartyWords } from './clear-third-party.words.ts';
import { coOwnerConsentWords } from './co-owner-consent.words.ts';
import { confirmRightsWords } from './confirm-rights.words.ts';
import { decideLateHandoverWords } from './decide-late-handover.words.ts';
import { decideNoTransferWords } from './decide-no-transfer.words.ts';
import { discloseResultWords } from './disclose-result.words.ts';
import { handoverWords } from './handover.words.ts';
import { inventorsConfirmWords } from './inventors-confirm.words.ts';
import { mediateInventorsWords } from './mediate-inventors.words.ts';
import { proposeNoTransferWords } from './propose-no-transfer.words.ts';
import { protectionChoiceWords } from './protection-choice.words.ts';
import { announcePublicationWords } from './publication/announce-publication.words.ts';
import { publicationDelayWords, reviewPublicationWords } from './publication/review-publication.words.ts';
import { pricePublicityWords, publishPriceWords } from './publish-price.words.ts';
import { annuityReminderWords, recordAnnuityWords } from './record-annuity.words.ts';
import { recordPatentWords } from './record-patent.words.ts';
import { registerTransferWords } from './register-transfer.words.ts';
import { setPriceWords } from './set-price.words.ts';
import { signTransferWords } from './sign-transfer.words.ts';
import type { resultTransfer } from './steps.ts';
import { transferTermWords } from './transfer-term.words.ts';

export const resultTransferWords = {
  title: { zh: '成果转化', en: 'Result transfer' },
  definitions: {
    'disclose-result': discloseResultWords,
    'inventors-confirm': inventorsConfirmWords,
    'confirm-rights': confirmRightsWords,
    'protection-choice': protectionChoiceWords,
    'announce-publication': announcePublicationWords,
    'review-publication': reviewPublicationWords,
    'publication-delay': publicationDelayWords,
    'record-patent': recordPatentWords,
    'annuity-reminder': annuityReminderWords,
    'record-annuity': recordAnnuityWords,
    'choose-mode': chooseModeWords,
    'co-owner-consent': coOwnerConsentWords,
    'set-price': setPriceWords,
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
