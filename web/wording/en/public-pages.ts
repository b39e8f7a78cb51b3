import type { Pages } from '#web/wording/messages.ts';
import type { publicPages as chinese } from '#web/wording/zh/public-pages.ts';
import { objectionPages } from './objection-pages.ts';
import { publicityPage } from './publicity-page.ts';

/** Words of the pages that everybody may open. */
export const publicPages: Pick<Pages, keyof typeof chinese> = {
  home: {
    title: 'Enterprises pose, universities answer: one project, all the way through',
    lead: 'From an enterprise’s technical demand through proposals, contract, funding and transfer to the inventors’ share, in one project. Every deadline has an owner, every yuan an explanation.',
    seeDemands: 'See open calls',
    way: 'Six stages',
    promise: {
      turn: {
        title: 'Whose turn it is, in plain sight',
        text: 'Every project shows who has to act, on what and by when. Overdue steps are escalated; silence never releases public money.',
      },
      money: {
        title: 'Every figure can be traced',
        text: 'Double-entry books to the fen, with the formula behind each sum. Maker and checker are always two people.',
      },
      sealed: {
        title: 'Sealed until the opening',
        text: 'Proposals are encrypted and opened by two people after the close. Until then, not even an administrator can read them.',
      },
    },
  },
  stageText: {
    'demand-intake': 'An enterprise poses a demand, experts appraise it, it is listed',
    proposal: 'Sealed proposals, opened together, the best one awarded',
    contract: 'Signed by all parties, registered, task book signed',
    'milestone-funding': 'Milestones accepted, payments and subsidies released',
    'result-transfer': 'Ownership confirmed, results protected, prices published, licences granted',
    'benefit-sharing': 'Income received, costs covered, inventors paid',
  },
  demands: {
    title: 'Open calls',
    lead: 'Technical demands for which enterprises seek a university’s proposal.',
    search: 'Title or number',
    which: 'Status',
    all: 'All calls',
    onlyOpen: 'Open for proposals',
    field: 'Technology field',
    anyField: 'All technology fields',
    noneSuch: 'No call matches',
    showAll: 'Show all calls',
    empty: 'No call is listed yet',
    emptyWhy: 'A demand is listed here once it has been checked and appraised and its bond is paid.',
  },
  demand: {
    closes: 'Closes:',
    open: 'Open',
    closed: 'Closed',
    awarded: 'Awarded',
    withdrawn: 'Withdrawn',
    withdrawal: 'Notice of withdrawal',
    withdrawalWhy:
      'The enterprise has withdrawn this demand after its listing. No more proposals are taken; the bond follows the rules of the call.',
    questions: 'Questions and answers',
    declined: 'Not answered:',
    unanswered: 'Not answered yet',
    notPublic: 'Not public',
    range: '{min} to {max}',
    months: '{months} months',
    terms: 'Terms of the call',
    enterprise: 'Enterprise',
    budget: 'Budget',
    subsidy: 'Public subsidy',
    subsidyTerms: '{rate}%, up to',
    listedAt: 'Listed',
    criteria: 'Evaluation weights',
    answer: 'Respond to this call',
    answerHow:
      'The principal investigator drafts a proposal; the research office approves and seals it. Until the close, it can be withdrawn and changed.',
    answered: 'Your university is answering this call already.',
    answerWho: 'A university’s principal investigator drafts it; the organisation and role you are acting in cannot.',
    answerNow: 'Draft a proposal',
    askNow: 'Ask a question',
    annexNow: 'Request the confidential text',
    signInToAnswer: 'Sign in to respond',
    tier: {
      public: 'The full text is public.',
      summary: 'The summary is public; universities that respond receive the full text.',
      nda: 'Confidential: only title, field and duration are public. A university that has signed a confidentiality undertaking and been admitted can read the full text and submit a proposal.',
    },
  },
  publicity: publicityPage,
  ...objectionPages,
};
