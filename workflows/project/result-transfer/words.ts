import type { StageWords } from '#workflows/engine/wording.ts';
import { acceptHandoverWords } from './accept-handover.words.ts';
import { approveTransferWords } from './approve-transfer.words.ts';
import { chooseModeWords } from './choose-mode.words.ts';
import { confirmRightsWords } from './confirm-rights.words.ts';
import { discloseResultWords } from './disclose-result.words.ts';
import { handoverWords } from './handover.words.ts';
import { inventorsConfirmWords } from './inventors-confirm.words.ts';
import { protectionChoiceWords } from './protection-choice.words.ts';
import { pricePublicityWords, publishPriceWords } from './publish-price.words.ts';
import { registerTransferWords } from './register-transfer.words.ts';
import { setPriceWords } from './set-price.words.ts';
import { signTransferWords } from './sign-transfer.words.ts';
import type { resultTransfer } from './steps.ts';

export const resultTransferWords = {
  title: { zh: '成果转化', en: 'Result transfer' },
  definitions: {
    'disclose-result': discloseResultWords,
    'inventors-confirm': inventorsConfirmWords,
    'confirm-rights': confirmRightsWords,
    'protection-choice': protectionChoiceWords,
    'choose-mode': chooseModeWords,
    'set-price': setPriceWords,
    'publish-price': publishPriceWords,
    'price-publicity': pricePublicityWords,
    'approve-transfer': approveTransferWords,
    'sign-transfer': signTransferWords,
    'register-transfer': registerTransferWords,
    handover: handoverWords,
    'accept-handover': acceptHandoverWords,
  },
} satisfies StageWords<typeof resultTransfer>;
