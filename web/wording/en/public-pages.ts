import type { Pages } from '#web/wording/messages.ts';
import type { publicPages as chinese } from '#web/wording/zh/public-pages.ts';
import { publicityPage } from './publicity-page.ts';

/** Words of the pages that everybody may open. */
export const publicPages: Pick<Pages, keyof typeof chinese> = {
  home: {
    title: 'Enterprises ask, universities answer, and one project goes all the way',
    lead: 'From an enterprise’s technical question through proposals, contract, funding and transfer to the share its inventors earn. Every deadline has an owner, every yuan an explanation.',
    seeDemands: 'See open questions',
    way: 'Six stages',
    stage: {
      'demand-intake': 'A question is asked, argued by experts and listed',
      proposal: 'Sealed answers, opened together, the best one awarded',
      contract: 'Signed by all, registered, task book agreed',
      'milestone-funding': 'Milestones accepted, payments and subsidies released',
      'result-transfer': 'Results owned, protected, priced in public, licensed',
      'benefit-sharing': 'Income received, costs covered, inventors paid',
    },
    promise: {
      turn: {
        title: 'Whose turn it is, in plain sight',
        text: 'Every project says who is awaited, for what and until when. Late steps are escalated; silence never releases public money.',
      },
      money: {
        title: 'Every figure can be questioned',
        text: 'Double entry to the fen, with the formula behind each sum. Maker and checker are always two people.',
      },
      sealed: {
        title: 'Unreadable until the opening',
        text: 'Proposals are encrypted and opened by two people after the close. Before that not even an administrator can read them.',
      },
    },
  },
  demands: {
    title: 'Open questions',
    lead: 'Technical problems for which enterprises seek an answer.',
    search: 'Title or number',
    which: 'Open or closed',
    all: 'All questions',
    onlyOpen: 'Open for answers',
    empty: 'No such question is listed',
    emptyWhy: 'A question is listed once it has been checked and argued and its bond is paid.',
  },
  demand: {
    open: 'Open',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
    withdrawal: 'Notice of withdrawal',
    withdrawalWhy:
      'The enterprise has withdrawn this question after its listing. It takes no more answers; the bond follows the rules of the call.',
    questions: 'Questions and answers',
    declined: 'Not answered:',
    unanswered: 'No answer yet',
    notPublic: 'Not public',
    range: '{min} to {max}',
    months: '{months} months',
    terms: 'Terms',
    enterprise: 'Asked by',
    budget: 'Budget',
    subsidy: 'Public subsidy',
    subsidyTerms: '{rate}%, at most',
    listedAt: 'Listed',
    criteria: 'Evaluation weights',
    answer: 'Answer this question',
    answerHow:
      'The principal investigator drafts a proposal; the research office approves and seals it. Until the close it can be withdrawn and changed.',
    answerWho: 'A university’s principal investigator drafts it; with the organisation and role you act in now you cannot.',
    answerNow: 'Draft a proposal',
    askNow: 'Ask a question',
    annexNow: 'Ask for the confidential text',
    signInToAnswer: 'Sign in to answer',
    tier: {
      public: 'The full text is public.',
      summary: 'The summary is public; answering universities receive the full text.',
      nda: 'Confidential: only title, field and duration are public. A university that has signed an undertaking of confidentiality and is admitted reads the whole text and may answer.',
    },
  },
  publicity: publicityPage,
};
