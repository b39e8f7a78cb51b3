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
  | 'passkeyPage'
  | 'sessions'
  | 'apiKeys'
> = {
  signIn: {
    title: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    noAccount: 'Accounts are opened by your organisation’s administrator.',
    WRONG: 'The e-mail address or the password is wrong.',
    CODE: 'The password is correct. Enter the code as well.',
    NO_PASSWORD: 'The time for the code has passed. Enter the password again.',
    NO_ROLE:
      'The password is right, but you hold no role in any organisation now: yours have ended or not begun. Ask your organisation’s administrator.',
    TOO_MANY: 'Too many attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
    UNAVAILABLE: 'Signing in is not possible just now. Try again shortly.',
    demonstration: 'Demonstration accounts',
    beside: 'Your session has ended. Sign in here and continue; what you entered is kept.',
    organisation: {
      title: 'Sign in with your organisation',
      FAILED: 'The sign-in of your organisation was not completed. Try again, or sign in with your password.',
      NO_ACCOUNT:
        'No account on this platform belongs to that identity. Sign in with your password, or ask your organisation’s administrator.',
      TOO_MANY: 'Too many attempts. Try again later.',
    },
    oneClick: 'One click signs you in as that person. Organisations and people are fictitious.',
  },
  ...peoplePages,
  password: {
    title: 'Change the password',
    lead: 'This ends all your other sessions and revokes all API keys.',
    present: 'Current password',
    wanted: 'New password',
    rules:
      'At least 12 characters of any kind; it need not be changed regularly. It must not be a common password, a run of consecutive or repeated characters, or contain your name or e-mail address.',
    again: 'Repeat the new password',
    differ: 'The two new passwords do not match.',
    change: 'Change the password',
    done: 'The password is changed. Other sessions and all API keys have ended.',
  },
  signInCode: {
    title: 'Enter the code',
    lead: 'Enter the six digits shown by your authenticator app. Without your phone, enter one of your recovery codes.',
    code: 'Code or recovery code',
    send: 'Sign in',
    again: 'Enter the password again',
    WRONG: 'The code is wrong, has expired or was used before. Wait for the next one.',
  },
  secondFactor: {
    title: 'Second factor',
    lead: 'Once it is on, signing in takes your password and six digits from an authenticator app on your phone.',
    required: 'Your role involves signing, money, approval or administration. Set up a second factor before you use anything else.',
    on: 'On',
    off: 'Off',
    since: 'On since',
    codesLeft: '{count, plural, one {# recovery code is left} other {# recovery codes are left}}',
    password: 'Password',
    begin: 'Set it up',
    scan: '1. Scan this with the authenticator app on your phone, or type in the key',
    qr: 'QR code for the authenticator app, with the same content as the key below',
    secret: 'Key',
    confirmTitle: '2. Enter the six digits that the app shows',
    code: 'Code',
    confirm: 'Turn the second factor on',
    done: 'The second factor is on. All your other sessions have ended.',
    codes:
      'The recovery codes are shown only once. Print them or write them down, and keep them safe. If you lose the app, each code can be used once to sign in.',
    goOn: 'Continue',
    renewTitle: 'New recovery codes',
    renew: 'Make new codes',
    renewLead: 'The old codes stop working at once.',
    endTitle: 'Turn it off',
    endLead: 'When you change your phone, turn it off here, then set it up again.',
    end: 'Turn off',
    ended: 'The second factor is off.',
    refused: 'Nothing was changed.',
    lost: 'If both the app and the recovery codes are lost, ask the platform’s administrator, who verifies your identity and resets the second factor.',
  },
  passkeys: {
    title: 'Passkeys',
    confirmTitle: 'Confirm with an existing passkey',
    confirm: 'Confirm with the passkey',
    failed: 'Not completed: the device did not confirm, or the browser has no suitable passkey.',
    needsScripts: 'Passkeys need scripts to be enabled in the browser.',
  },
  passkeyPage: {
    lead: 'Confirm each signature, opening, approval or release of money with your phone, computer or security key (fingerprint, face or PIN).',
    leadRequired:
      'Each signature, opening, approval or release of money must be confirmed with your phone, computer or security key (fingerprint, face or PIN).',
    registered: 'Registered.',
    ended: 'Revoked.',
    refused: 'Nothing was registered.',
    kind: { passkey: 'Passkey', key: 'Program key' },
    since: 'registered',
    end: 'Revoke',
    isEnded: 'Revoked',
    newPasskey: 'Register a passkey',
    newKey: 'Register a program key',
    keyLead:
      'For your own program to confirm binding acts: an Ed25519 public key, SPKI (DER) in base64url. The private key stays with the program.',
    label: 'Name',
    publicKey: 'Public key',
    make: 'Register a passkey',
    makeKey: 'Register the key',
    confirmLead: 'The new one must be confirmed with a passkey that you have registered.',
    notHere: 'A passkey cannot be registered at this address: use https or, on this machine, http://localhost.',
    code: 'Registration code',
    ask: 'The first passkey is registered with a registration code from your organisation’s administrator. If you are its only administrator, or work for another organisation as well, the platform’s administrator issues it. A code works once, within 24 hours.',
    issued: 'A registration code was issued for you; collect it in person',
    issuedBy: 'By {name}',
    until: 'valid until',
    lost: 'If a device is lost, revoke its passkey here, then ask for a new registration code. If you cannot sign in, ask the platform’s administrator, who verifies your identity first.',
  },
  sessions: {
    title: 'Sessions',
    lead: 'A session ends after 30 minutes without activity, or 12 hours after signing in. End any session that you do not recognise, and change your password.',
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
    lead: 'For your own programs to act on your behalf. A key expires on its last day; changing or resetting your password revokes all keys.',
    days: 'Valid for (days, at most 366)',
    scopes: 'Permissions',
    scope: { read: 'Read', act: 'Act in ordinary steps, save drafts', sign: 'Sign (legal acts)', pay: 'Release payments' },
    until: 'valid until',
    expired: 'Expired',
    refused: 'No key was created.',
    make: 'Create a key',
    label: 'Purpose',
    made: 'The new key is shown only once. Save it now:',
    missing: 'Enter the purpose and the number of days (1 to 366), and choose at least one permission.',
    since: 'Created',
    used: 'last used',
    neverUsed: 'never used',
    revoke: 'Revoke',
    revoked: 'Revoked',
  },
};
