import { flatten, type Messages } from '#web/wording/messages.ts';
import { benefitSharingWording } from './benefit-sharing.ts';
import { contract } from './contract.ts';
import { demandIntakeWording } from './demand-intake.ts';
import { milestoneFunding } from './milestone-funding.ts';
import { payment } from './payment.ts';
import { portal } from './portal.ts';
import { proposalWording } from './proposal.ts';
import { publicityWording } from './publicity.ts';
import { refusals } from './refusals.ts';
import { resultTransferWording } from './result-transfer.ts';

const stages = {
  'demand-intake': demandIntakeWording,
  proposal: proposalWording,
  publicity: publicityWording,
  contract,
  'milestone-funding': milestoneFunding,
  payment,
  'result-transfer': resultTransferWording,
  'benefit-sharing': benefitSharingWording,
};
export const messages: Messages = { portal, ...flatten(stages, refusals) };
