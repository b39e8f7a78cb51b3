import type { CorePortal } from '#web/wording/messages.ts';

/** Words of the navigation. */
export const nav: CorePortal['nav'] = {
  messages: 'Messages',
  messagesWaiting: '{count, plural, one {# message} other {# messages}}',
  inbox: 'Inbox',
  projects: 'Projects',
  policies: 'Policies',
  late: 'Stuck items',
  people: 'People',
  demands: 'Open calls',
  publicity: 'Public notices',
  check: 'Check a document',
  keys: 'API keys',
  profile: 'My name',
  password: 'Change password',
  ownData: 'Download my data',
  sessions: 'Sessions',
  notifications: 'Notifications',
  secondFactor: 'Second factor',
  passkeys: 'Passkeys',
  payees: 'Payee accounts',
  signatories: 'Signatories',
  experts: 'Experts',
  expertProfile: 'My expert profile',
  organisations: 'Organisations',
};
