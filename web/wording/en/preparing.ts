import type { Portal } from '#web/wording/messages.ts';

/** On the home page and in the inbox: what is to be done outside of the projects. */
export const preparing: Pick<Portal, 'preparing'> = {
  preparing: {
    title: 'To prepare first',
    lead: 'These belong to no project, so they are no inbox items. Each disappears once it is done.',
    what: {
      passkey:
        'You have no passkey yet. Signing, approving and releasing payments need one. Ask your organisation’s administrator for a code.',
      'passkey-by-platform':
        'You have no passkey yet. Inviting colleagues, granting roles and entering letters of authority need one. The platform issues the codes of administrators: it has been notified, and you may call it.',
      'passkey-issued': 'A code for your first passkey has been issued; it works for 24 hours. Collect it and register.',
      colleagues: 'You are the only person of your organisation here. Invite colleagues and grant them roles.',
      signatory:
        'Your organisation has no signatory: no demand can be confirmed and no contract signed. Invite a colleague or grant the role.',
      'two-finance':
        'A payment needs one person who prepares it and another who checks it: your organisation has fewer than two in finance.',
      codes:
        '{count, plural, one {# colleague has} other {# colleagues have}} no passkey yet. Confirm the identity of each and issue a code.',
      letters:
        '{count, plural, one {# letter of authority waits} other {# letters of authority wait}} for you to check; it counts once confirmed.',
      'no-account':
        'Your organisation has no account for payments: nothing can be paid or refunded to it. Register one; a second person verifies it.',
      accounts: '{count, plural, one {# account waits} other {# accounts wait}} for you to verify; nothing is paid to it before.',
      registrants:
        '{count, plural, one {# administrator} other {# administrators}} of {organisation} cannot invite colleagues before a code for a first passkey is issued.',
      corrections: '{organisation} asks for a correction of the register; the platform has to check it.',
    },
    go: {
      passkey: 'Register a passkey',
      'passkey-by-platform': 'Register a passkey',
      'passkey-issued': 'Register the passkey',
      colleagues: 'Invite colleagues',
      signatory: 'Manage people',
      'two-finance': 'Manage people',
      codes: 'Issue codes',
      letters: 'Check the letters',
      'no-account': 'Register an account',
      accounts: 'Verify the accounts',
      registrants: 'Verify and issue',
      corrections: 'Check it',
    },
  },
};
