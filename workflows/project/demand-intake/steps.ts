import type { StageWords } from '#workflows/engine/wording.ts';
import { admitReader } from './admit-reader.ts';
import { admitReaderWords } from './admit-reader.words.ts';
import { answerQuestion } from './answer-question.ts';
import { answerQuestionWords } from './answer-question.words.ts';
import { approveRefinement } from './approve-refinement.ts';
import { approveRefinementWords } from './approve-refinement.words.ts';
import { argueDemand } from './argue-demand.ts';
import { argueDemandWords } from './argue-demand.words.ts';
import { askAnnex } from './ask-annex.ts';
import { askAnnexWords } from './ask-annex.words.ts';
import { askBondWaiver } from './ask-bond-waiver.ts';
import { askBondWaiverWords } from './ask-bond-waiver.words.ts';
import { askQuestion } from './ask-question.ts';
import { askQuestionWords } from './ask-question.words.ts';
import { attestDemand } from './attest-demand.ts';
import { attestDemandWords } from './attest-demand.words.ts';
import { confirmBond } from './confirm-bond.ts';
import { confirmBondWords } from './confirm-bond.words.ts';
import { decideBondWaiver } from './decide-bond-waiver.ts';
import { decideBondWaiverWords } from './decide-bond-waiver.words.ts';
import { decideListing } from './decide-listing.ts';
import { decideListingWords } from './decide-listing.words.ts';
import { draftDemand } from './draft-demand.ts';
import { draftDemandWords } from './draft-demand.words.ts';
import { formalCheck } from './formal-check.ts';
import { formalCheckWords } from './formal-check.words.ts';
import { payBond } from './pay-bond.ts';
import { payBondWords } from './pay-bond.words.ts';
import { rectifyDemand } from './rectify-demand.ts';
import { rectifyDemandWords } from './rectify-demand.words.ts';
import { refineDemand } from './refine-demand.ts';
import { refineDemandWords } from './refine-demand.words.ts';
import { replenishPanel } from './replenish-panel.ts';
import { replenishPanelWords } from './replenish-panel.words.ts';
import { signNda } from './sign-nda.ts';
import { signNdaWords } from './sign-nda.words.ts';
import { withdrawDemand } from './withdraw-demand.ts';
import { withdrawDemandWords } from './withdraw-demand.words.ts';

/** The stage's steps, waits and effects, in the order in which they usually open. */
// biome-ignore format: one line per part of the way
export const demandIntake = [
  draftDemand, attestDemand, formalCheck, rectifyDemand,
  refineDemand, approveRefinement, argueDemand, replenishPanel, decideListing,
  askBondWaiver, decideBondWaiver, payBond, confirmBond,
  askAnnex, signNda, admitReader, askQuestion, answerQuestion, withdrawDemand,
] as const;

export const demandIntakeWords = {
  title: { zh: '需求征集', en: 'Demand intake' },
  definitions: {
    'draft-demand': draftDemandWords,
    'attest-demand': attestDemandWords,
    'formal-check': formalCheckWords,
    'rectify-demand': rectifyDemandWords,
    'refine-demand': refineDemandWords,
    'approve-refinement': approveRefinementWords,
    'argue-demand': argueDemandWords,
    'replenish-panel': replenishPanelWords,
    'decide-listing': decideListingWords,
    'ask-bond-waiver': askBondWaiverWords,
    'decide-bond-waiver': decideBondWaiverWords,
    'pay-bond': payBondWords,
    'confirm-bond': confirmBondWords,
    'ask-annex': askAnnexWords,
    'sign-nda': signNdaWords,
    'admit-reader': admitReaderWords,
    'ask-question': askQuestionWords,
    'answer-question': answerQuestionWords,
    'withdraw-demand': withdrawDemandWords,
  },
} satisfies StageWords<typeof demandIntake>;
