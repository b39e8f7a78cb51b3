import type { Portal } from '#web/wording/messages.ts';

/** Words of the pages of one’s own account: password, sessions, keys. */
export const accountPages: Pick<Portal, 'password' | 'sessions' | 'apiKeys'> = {
  password: {
    title: 'Change the password',
    lead: 'It ends every other session of yours and revokes all API keys.',
    present: 'Current password',
    wanted: 'New password',
    rules:
      'At least 12 characters of any kind; it need not be changed regularly. No common password, no runs or repetitions, and not your name or e-mail address.',
    again: 'Repeat the new password',
    differ: 'The two new passwords do not match.',
    change: 'Change the password',
    done: 'The password is changed. Other sessions and all API keys have ended.',
  },
  sessions: {
    title: 'Sessions',
    lead: 'A session ends after 30 minutes without use, or 12 hours after the sign-in. End any session that you do not recognise, and change your password.',
    current: 'This session',
    signedIn: 'Signed in',
    used: 'last used',
    ends: 'ends by',
    unknown: 'Unknown device',
    end: 'End',
    endOthers: 'End all others',
    ended: 'Ended.',
  },
  apiKeys: {
    title: 'API keys',
    lead: 'For programs of your own that act as you. A key ends on its day; a change or reset of the password revokes all.',
    days: 'Valid for (days, at most 366)',
    scopes: 'What it may do',
    scope: { read: 'Read', act: 'Act in ordinary steps, keep drafts', sign: 'Sign (legal acts)', pay: 'Release payments' },
    until: 'valid until',
    expired: 'Expired',
    refused: 'No key was created.',
    make: 'Create a key',
    label: 'Purpose',
    made: 'The new key is shown this once. Keep it now:',
    missing: 'Say what it is for and for how many days (1 to 366), and choose at least one thing that it may do.',
    since: 'Created',
    used: 'last used',
    neverUsed: 'never used',
    revoke: 'Revoke',
    revoked: 'Revoked',
  },
};
