import { compiledWords } from './compiled.server.ts';
import type { Pages, Portal } from './messages.ts';

type Section = keyof Pages;
/** By the first part of a page's address, the sections of words that it shows beside the common ones. */
const sections: Readonly<Record<string, readonly Section[]>> = {
  '': ['firstSteps', 'preparing', 'home', 'stageText', 'demands', 'demand'],
  demands: ['demands', 'demand'],
  publicity: ['publicity', 'publicities', 'demand'],
  'sign-in': ['forgotten'],
  objections: ['objection', 'publicity'],
  check: ['check'],
  cases: ['beginning', 'stageText', 'sheets', 'talk', 'together', 'totals', 'payable', 'keptOut', 'contacts'],
  inbox: ['together', 'firstSteps', 'preparing'],
  messages: ['talk'],
  late: ['late'],
  policies: ['policies'],
  projects: ['newProject'],
  organisation: ['people', 'payees', 'signatories', 'corrections'],
  profile: ['profile', 'people'],
  experts: ['experts', 'people'],
  organisations: ['organisations', 'people', 'corrections'],
  invitations: ['invitation', 'password', 'people'],
  keys: ['apiKeys'],
  notifications: ['notifications', 'mails'],
  mails: ['mails', 'notifications'],
  sessions: ['sessions'],
  'second-factor': ['secondFactor', 'passkeyPage'],
  password: ['password'],
  forgotten: ['forgotten'],
  reset: ['reset', 'password'],
};

/** For the browser, which has the common words alone. */
export function sectionsFor(pathname: string, portal: Portal): Partial<Pages> {
  const wanted = sections[pathname.split('/')[1] ?? ''] ?? [];
  return compiledWords(Object.fromEntries(wanted.map((section) => [section, portal[section]])));
}
