import type { Portal } from '#web/wording/messages.ts';

/** Words of the pages about notifications and mails. */
export const mailPages: Pick<Portal, 'notifications' | 'mails' | 'forgotten' | 'reset'> = {
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
  forgotten: {
    title: 'Forgotten password',
    lead: 'Enter the e-mail address of your account. We send a link for a new password there; it works once and for 30 minutes.',
    email: 'E-mail address',
    send: 'Send the link',
    sent: 'If there is an account of this address, the link is on its way. Look into your mail, and into the folder of unwanted mail.',
    link: 'Forgotten your password?',
  },
  reset: {
    title: 'New password',
    lead: 'It ends all sessions of yours and revokes all API keys.',
    set: 'Set the new password',
    done: 'The new password is set. Sign in with it.',
    gone: 'The link no longer works, or was used before. Ask for a new one.',
    again: 'Ask for a new link',
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
      dropped: 'Not needed',
      bounced: 'Returned',
    },
    attempts: '{count, plural, one {# attempt} other {# attempts}}',
    answer: 'answer {answer}',
    withoutAccount: 'A person without an account',
  },
};
