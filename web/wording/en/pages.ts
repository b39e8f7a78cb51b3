import type { Pages } from '#web/wording/messages.ts';
import { accountPages } from './account-pages.ts';
import { checkPage } from './check-page.ts';
import { correctionPages } from './correction-pages.ts';
import { listPages } from './list-pages.ts';
import { mailPages } from './mail-pages.ts';
import { payeePage } from './payee-page.ts';
import { preparing } from './preparing.ts';
import { projectPages } from './project-pages.ts';
import { publicPages } from './public-pages.ts';
import { registerPages } from './register-pages.ts';
import { sheets } from './sheets.ts';
import { signatoryPage } from './signatory-page.ts';
import { talk } from './talk.ts';
import { together } from './together.ts';
import { totals } from './totals.ts';

const { password, secondFactor, passkeyPage, sessions, apiKeys, people, invitation, firstSteps } = accountPages;

/** Words of pages that few visits open: each comes with its own page (page-sections.ts). */
export const pages: Pages = {
  password,
  secondFactor,
  passkeyPage,
  sessions,
  apiKeys,
  people,
  invitation,
  firstSteps,
  check: checkPage,
  sheets,
  talk,
  together,
  totals,
  ...mailPages,
  ...payeePage,
  ...signatoryPage,
  ...registerPages,
  ...listPages,
  ...preparing,
  ...correctionPages,
  ...projectPages,
  ...publicPages,
};
