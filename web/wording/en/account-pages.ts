import type { Portal } from '#web/wording/messages.ts';
import { peoplePages } from './people-pages.ts';

/** Words of the pages of one’s own account: password, sessions, keys. */
export const accountPages: Pick<
  Portal,
  | 'firstSteps'
  | 'people'
  | 'register'
  | 'invitation'
  | 'signIn'
  | 'password'
  | 'signInCode'
  | 'secondFactor'
  | 'passkeys'
  | 'sessions'
  | 'apiKeys'
> = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    noAccount: 'Accounts are opened by your organisation’s administrator.',
    WRONG: 'E-mail or password is wrong.',
    CODE: 'The password is right. Now the code.',
    NO_PASSWORD: 'The time for the code has passed. Enter the password again.',
    TOO_MANY: 'Too many attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
    UNAVAILABLE: 'Signing in is not possible just now. Try again shortly.',
    demonstration: 'Demonstration accounts',
    beside: 'Your session has ended. Sign in here and go on; what you wrote stays.',
    organisation: {
      title: 'Sign in with your organisation',
      FAILED: 'The sign-in of your organisation was not completed. Try again, or sign in with your password.',
      NO_ACCOUNT: 'No account here can be opened with that identity. Sign in with your password, or ask your organisation’s administrator.',
      TOO_MANY: 'Too many attempts. Try again later.',
    },
    oneClick: 'One click signs you in as that person. Organisations and people are invented.',
  },
  ...peoplePages,
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
  signInCode: {
    title: 'Enter the code',
    lead: 'Enter the six digits that your authenticator app shows. Without your telephone, enter one of your recovery codes.',
    code: 'Code or recovery code',
    send: 'Sign in',
    again: 'Enter the password again',
    WRONG: 'The code is wrong, has expired or was used before. Wait for the next one.',
  },
  secondFactor: {
    title: 'Second factor',
    lead: 'With it, signing in takes your password and six digits from an authenticator app on your telephone.',
    required:
      'Your role signs, handles money, approves or administers. Set up a second factor first; until then nothing else is open to you.',
    on: 'On',
    off: 'Off',
    since: 'On since',
    codesLeft: '{count, plural, one {# recovery code is left} other {# recovery codes are left}}',
    password: 'Password',
    begin: 'Set it up',
    scan: '1. Scan this with the authenticator app on your telephone, or type in the key',
    qr: 'QR code for the authenticator app, with the same content as the key below',
    secret: 'Key',
    confirmTitle: '2. Enter the six digits that the app shows',
    code: 'Code',
    confirm: 'Turn the second factor on',
    done: 'The second factor is on. All your other sessions have ended.',
    codes:
      'The recovery codes are shown this once. Print or write them down, and keep them safe. If the app is lost, each signs you in once in place of a code.',
    goOn: 'Go on',
    renewTitle: 'New recovery codes',
    renew: 'Make new codes',
    renewLead: 'The former ones end at once.',
    endTitle: 'Turn it off',
    endLead: 'For a new telephone, turn it off here, then set it up again.',
    end: 'Turn off',
    ended: 'The second factor is off.',
    refused: 'Nothing was changed.',
    lost: 'If both the app and the recovery codes are lost, ask the platform’s administration: it resets the second factor once it has verified who you are.',
  },
  passkeys: {
    title: 'Passkeys',
    lead: 'For a signature, an opening, an approval or a release of money you can confirm exactly that act with your telephone, computer or security key (finger, face or PIN).',
    leadRequired:
      'A signature, an opening, an approval or a release of money is confirmed with your telephone, computer or security key (finger, face or PIN), each act by itself.',
    registered: 'Registered.',
    ended: 'Revoked.',
    refused: 'Nothing was registered.',
    kind: { passkey: 'Passkey', key: 'Key of a program' },
    since: 'registered',
    end: 'Revoke',
    isEnded: 'Revoked',
    newPasskey: 'Register a passkey',
    newKey: 'Register a program’s key',
    keyLead:
      'For a program of yours that confirms binding acts: an Ed25519 public key, SPKI (DER) in base64url. The private key stays with the program.',
    label: 'Name',
    code: 'Code from your administrator',
    publicKey: 'Public key',
    make: 'Register a passkey',
    makeKey: 'Register the key',
    confirmTitle: 'Confirm with a passkey that you have',
    confirmLead: 'One of your registered passkeys has to confirm the new one.',
    confirm: 'Confirm with the passkey',
    failed: 'It was not completed: the device did not confirm, or the browser has no passkey for this.',
    notHere: 'No passkey can be made at this address: use https, or on this machine http://localhost.',
    needsScripts: 'Passkeys need a browser that runs scripts.',
    lost: 'If all your devices are lost, ask the platform’s administration: it verifies who you are, ends them and gives you a new code.',
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
