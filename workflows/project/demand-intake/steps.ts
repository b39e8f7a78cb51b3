import { answerQuestion } from './answer-question.ts';
import { argueDemand } from './argue-demand.ts';
import { askQuestion } from './ask-question.ts';
import { attestDemand } from './attest-demand.ts';
import { confirmBond } from './confirm-bond.ts';
import { decideListing } from './decide-listing.ts';
import { draftDemand } from './draft-demand.ts';
import { formalCheck } from './formal-check.ts';
import { payBond } from './pay-bond.ts';
import { rectifyDemand } from './rectify-demand.ts';
import { replenishPanel } from './replenish-panel.ts';
import { withdrawDemand } from './withdraw-demand.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
// biome-ignore format: one line per part of the way
export const demandIntake = [
  draftDemand, attestDemand, formalCheck, rectifyDemand,
  argueDemand, replenishPanel, decideListing,
  payBond, confirmBond,
  askQuestion, answerQuestion, withdrawDemand,
] as const;
