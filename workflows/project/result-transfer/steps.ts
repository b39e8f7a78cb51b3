import { acceptHandover } from './accept-handover.ts';
import { approveTransfer } from './approve-transfer.ts';
import { chooseMode } from './choose-mode.ts';
import { confirmRights } from './confirm-rights.ts';
import { discloseResult } from './disclose-result.ts';
import { handover } from './handover.ts';
import { inventorsConfirm } from './inventors-confirm.ts';
import { protectionChoice } from './protection-choice.ts';
import { pricePublicity } from './publish-price.ts';
import { registerTransfer } from './register-transfer.ts';
import { setPrice } from './set-price.ts';
import { signTransfer } from './sign-transfer.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
export const resultTransfer = [
  discloseResult,
  inventorsConfirm,
  confirmRights,
  protectionChoice,
  chooseMode,
  setPrice,
  ...pricePublicity,
  approveTransfer,
  signTransfer,
  registerTransfer,
  handover,
  acceptHandover,
] as const;
