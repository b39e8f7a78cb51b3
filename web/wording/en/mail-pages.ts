import type { Portal } from '#web/wording/messages.ts';

/** Words of the pages about notifications and mails. */
export const mailPages: Pick<Portal, 'notifications' | 'mails'> = {
  notifications: {
    title: 'Notifications',
    lead: 'The inbox always gets every notice; choose here which of them also come by mail. A mail names the step, the project and the deadline; sign in to read the content.',
    language: 'Language of mails',
    kind: { asked: 'Steps that wait for you', due: 'Reminders and overdue steps', result: 'Results', legal: 'Legal notices' },
    legalWhy: 'Notices of signatures, disputes and suspensions concern rights and periods: they cannot be switched off.',
    manner: { 'at-once': 'At once', daily: 'In a digest at 8:30 of each working day', off: 'No mail' },
    save: 'Save',
    saved: 'Saved.',
    mails: 'Mails to me',
    all: 'Log of all mails',
    none: 'No mail has been sent to you yet.',
    trouble: 'A recent mail could not be delivered. Check your e-mail address; the platform administrator can change it.',
  },
  mails: {
    title: 'Log of mails',
    lead: 'What kind of mail was sent to whom, when, and with what result; the text is not kept. Mails to university people about projects in the proposal stage are listed once that stage is over.',
    empty: 'No mails to list',
    emptyWhy: 'This page is for the auditor and the administrators of the platform.',
    kind: { notice: 'Notice', digest: 'Daily digest', reset: 'Password reset', contact: 'Confirmation of a contact' },
    state: {
      waiting: 'Waiting',
      handed: 'Waiting',
      sent: 'Sent',
      refused: 'Refused',
      failed: 'Failed',
      dropped: 'No longer needed',
      bounced: 'Returned',
    },
    attempts: '{count, plural, one {# attempt} other {# attempts}}',
    answer: 'answer {answer}',
    withoutAccount: 'A person without an account',
  },
};
