import type { StageWords } from '#workflows/engine/wording.ts';
import { answerQuestionWords } from './answer-question.words.ts';
import { argueDemandWords } from './argue-demand.words.ts';
import { askQuestionWords } from './ask-question.words.ts';
import { attestDemandWords } from './attest-demand.words.ts';
import { confirmBondWords } from './confirm-bond.words.ts';
import { decideListingWords } from './decide-listing.words.ts';
import { draftDemandWords } from './draft-demand.words.ts';
import { formalCheckWords } from './formal-check.words.ts';
import { payBondWords } from './pay-bond.words.ts';
import { rectifyDemandWords } from './rectify-demand.words.ts';
import { replenishPanelWords } from './replenish-panel.words.ts';
import type { demandIntake } from './steps.ts';
import { withdrawDemandWords } from './withdraw-demand.words.ts';

export const demandIntakeWords = {
  title: { zh: '需求征集', en: 'Demand intake' },
  definitions: {
    'draft-demand': draftDemandWords,
    'attest-demand': attestDemandWords,
    'formal-check': formalCheckWords,
    'rectify-demand': rectifyDemandWords,
    'argue-demand': argueDemandWords,
    'replenish-panel': replenishPanelWords,
    'decide-listing': decideListingWords,
    'pay-bond': payBondWords,
    'confirm-bond': confirmBondWords,
    'ask-question': askQuestionWords,
    'answer-question': answerQuestionWords,
    'withdraw-demand': withdrawDemandWords,
  },
} satisfies StageWords<typeof demandIntake>;
