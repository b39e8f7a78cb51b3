import type { RefusalWording } from '#web/wording/refusal-wording.ts';
import { officeRefusals } from './office-refusals.ts';
import { registerRefusals } from './register-refusals.ts';

export const refusals: RefusalWording = {
  ...officeRefusals,
  ...registerRefusals,
  NOT_OPEN: {
    sentence: 'Nobody is being asked to do this now.',
    whatNow: 'It may be done already, or no longer be needed. The project page shows where things stand.',
  },
  NOT_YOURS: {
    sentence: 'This is for somebody else to do.',
    whatNow: 'Check which organisation and role you are acting in; your organisation’s administrator can change your authority.',
  },
  ALREADY_DECIDED: {
    sentence:
      '{who, select, unnamed {This has been decided already.} organisation {{organisationEn} decided this on {at}.} other {{byEn} ({organisationEn}) decided this on {at}.}}',
    whatNow: 'The first decision stands and yours had no effect. What you typed is still below, to be copied.',
  },
  STALE: {
    sentence: 'This has been reopened since you loaded the page.',
    whatNow: 'Reload, look at what has changed, then act. What you typed is still below.',
  },
  TOO_LATE: {
    sentence:
      'The deadline was {dueAt}; this came {lateDays, plural, =0 {{lateHours, plural, =0 {{lateMinutes, plural, =0 {less than a minute} other {# min}}} other {# h {lateMinutes} min}}} one {# day {lateHours} h {lateMinutes} min} other {# days {lateHours} h {lateMinutes} min}} later.',
    whatNow: 'Nothing can be handed in any more. In a special case, talk to the project manager.',
  },
  ON_HOLD: {
    sentence: 'This has stood still since {since}: {reason}. Its clock is stopped, and nothing can be done meanwhile.',
    whatNow: 'The {lift} can resume it. Its deadline then moves by the time it stood still. What you typed is still below.',
  },
  SAME_PERSON: {
    sentence: 'This part must be done by another person.',
    whatNow: 'Whoever prepares something may not release it: ask an authorised colleague.',
  },
  UNKNOWN_OUTCOME: { sentence: 'That decision cannot be made here.', whatNow: 'Reload the page and choose one of the decisions shown.' },
  BAD_INPUT: { sentence: 'Some of what you entered is not right.', whatNow: 'Correct the marked fields and send again.' },
  RULES_BROKEN: {
    sentence: 'Some entries break the rules of this step.',
    whatNow: 'Change each place as its sentence says and send again.',
  },
  REUSED_SUBMISSION: {
    sentence: 'This submission was already used for different content on {at}.',
    whatNow: 'Open the page again, fill it in and send.',
  },
  BEYOND_RANGE: {
    sentence: 'A sum that follows from these figures exceeds 10 trillion yuan, more than can be booked, so it was not done.',
    whatNow: 'Nothing has changed. Check the sums and their unit, then send again.',
  },
  CANNOT_BE_RECORDED: {
    sentence:
      '{reason, select, NOT_ASSERTED {There is no valid confirmation of this content by yourself, so it was not done.} NOT_SIGNED {This was not sent through this portal, so it was not done.} NOT_IN_STANDING {Since you opened this page, a party that applies, is awarded or is paid has come under a sanction or a bar, so it was not done.} NOT_FREE_TO_JUDGE {One of the experts chosen is tied to a party of this project, so it was not done.} TD003 {A file of it has been removed or has not passed the check, so it was not done.} other {What you entered contains something that cannot be stored, so it was not done.}}',
    whatNow:
      'Nothing has changed. {reason, select, NOT_ASSERTED {Confirm with a passkey that is in use, then send again; if yours has ended, register another first.} NOT_SIGNED {Open the page again in this portal, then send.} NOT_IN_STANDING {Open the page again to read on what grounds and until when.} NOT_FREE_TO_JUDGE {Open the page again and choose from the experts on its list.} TD003 {Open the page again, upload the file once more and send.} other {Type texts that you pasted by hand, then send again; if it happens again, tell the platform the time and the name of this page.}}',
  },
  CASE_STOPPED: {
    sentence: 'This project cannot accept anything at the moment: a step of its own could not be recorded.',
    whatNow: 'The operator has been alerted. What you entered was not done; it is still below and can be sent later.',
  },
  CONFLICT_OF_INTEREST: { sentence: 'There is a conflict of interest.', whatNow: 'Somebody without one has to take this on.' },
  CONTENT_CHANGED: { sentence: 'What you agreed to is not the present text.', whatNow: 'Reload, read the text again, then agree.' },
  OUTSIDE_THE_LAW: {
    sentence: 'This goes beyond what the law allows: {reasons}.',
    whatNow: 'Change it to within the bounds that are named. Where a bound itself has changed, propose its policy pack first.',
  },
  WAITS_FOR_SIGNERS: {
    sentence: 'Colleagues have been asked to countersign this first.',
    whatNow: 'Wait for them, or remove the signers.',
  },
  PAYMENT_INQUIRY: {
    sentence: 'No subsidy of this project is approved or paid for now.',
    whatNow: 'The platform looks into something, or has decided on a bar. Ask its lead manager.',
  },
  IN_DISPUTE: {
    sentence:
      '{barred, select, yes {A ruling says that this payment is not made.} other {This payment is in dispute and cannot go out. It stays due, and interest runs as usual.}}',
    whatNow:
      '{barred, select, yes {Deal with it by an amendment or a settlement.} other {It can go out once the dispute is resolved or withdrawn, or both sides let it go.}}',
  },
  LIMIT_REACHED: {
    sentence: 'At most {limit} can be handed in here, and that number has been reached.',
    whatNow: 'Tell the project manager what you wanted to hand in.',
  },
  MUST_NOT_SUBMIT_TWICE: {
    sentence: 'This has been handed in already.',
    whatNow: 'To change it, withdraw it first where that is allowed. Otherwise there is nothing more to do.',
  },
  NO_AUTHORITY: {
    sentence: 'You have no authority for this.',
    whatNow: 'An authorised person has to do it, or your administrator has to record your authority.',
  },
  NOT_ON_THE_LIST: { sentence: 'The choice is not one of those offered.', whatNow: 'Choose again from the list.' },
  PREREQUISITE_MISSING: { sentence: 'Something else has to be done first.', whatNow: 'Complete what is listed, then come back to this.' },
  TEXT_DIFFERS: {
    sentence:
      'You were about to sign {given, select, 0 {a text that is no version of this contract} other {version {given}}}; version {version} is in force{price, select, yes {; the price has changed} other {}}{payment, select, yes {; payment or warranty have changed} other {}}{liability, select, yes {; risk or liability have changed} other {}}{clauses, select, yes {; clauses or special terms have changed} other {}}.',
    whatNow: 'Reload, read version {version}, then sign. A signature under an earlier version no longer counts.',
  },
  SIGN_IN: {
    sentence: 'You are not signed in, or no longer.',
    whatNow: 'Sign in and submit again. What the public may do ends with its period.',
  },
  NOT_FOUND: {
    sentence: 'This is not for you to do now.',
    whatNow: 'It may be settled, past its deadline, or with somebody else now: your inbox shows what waits for you.',
  },
  NOT_ALLOWED: {
    sentence: 'Your present role cannot do this.',
    whatNow: 'Check which organisation and role you are acting in; your organisation’s administrator can change your authority.',
  },
  SEALED: { sentence: 'This document is still sealed.', whatNow: 'After the opening, those entitled to it can read it.' },
  STALE_DRAFT: {
    sentence: 'This draft was changed elsewhere; nothing was overwritten.',
    whatNow: 'Please choose, field by field, which text to keep.',
  },
  OTHER_PERSON: {
    sentence: 'You are signed in as {byEn} ({organisationEn}) now. This form was opened as somebody else and was not sent.',
    whatNow: 'Please sign in as before to send it, or open the page again to act as {byEn}.',
  },
  PARTS_MISSING: {
    sentence: 'The proposal is not complete.',
    whatNow: 'Submit the proposal and the training plan first, then seal.',
  },
  NO_PACKAGE_FILE: {
    sentence: 'The file is not a package file of this project.',
    whatNow: 'Choose the file (.json) that was downloaded from “Seal and submit” before the sealing.',
  },
  NOTHING_SEALED: { sentence: 'Your university has sealed no proposal in this project.', whatNow: 'Fill in the form by hand.' },
  PACKAGE_DIFFERS: {
    sentence: 'The file does not match what was sealed on {at}. Nothing was filled in.',
    whatNow: 'Choose the file that was downloaded before that sealing and not changed since, or fill in the form by hand.',
  },
  DRAFT_THERE: {
    sentence: 'This form has a draft, which was not overwritten.',
    whatNow: 'To replace it, tick “Replace the draft that is in this form” and fill in again.',
  },
  FILE_REFUSED: {
    sentence:
      'The file “{name}” was not taken: {why, select, type {its type is not accepted} content {its content is not what its name says} tooLarge {it is larger than {limit} MB} empty {it is empty} name {its name cannot be used} tooMany {too many files are waiting to be used} other {it did not pass the checks}}.',
    whatNow: 'Accepted are pdf, docx, xlsx, png, jpg and zip. Choose another file, or remove those no longer needed.',
  },
  FILE_OFFSET: {
    sentence: '{offset} bytes have been received; the upload does not go on there.',
    whatNow: 'Ask where it stands (HEAD) and go on from there.',
  },
  FILE_NOT_READY: {
    sentence:
      'Nothing was done: the file “{name}” {why, select, scanning {is still being scanned for viruses} other {is not among the usable files of your organisation in this project}}.',
    whatNow: '{why, select, scanning {Wait a moment and send again.} other {Remove the file, or upload it again.}}',
  },
  NO_ROOM: {
    sentence: 'The server has no room for files at the moment.',
    whatNow: 'What has been received is kept. Go on later from where it stopped; if it still fails, tell the platform.',
  },
  TERMS_DO_NOT_HOLD: {
    sentence: 'The terms of this programme do not hold under the rules in force: {fields}.',
    whatNow: 'No project can be opened for now. Ask the programme’s administration to correct them.',
  },
  WRONG_CREDENTIALS: { sentence: 'E-mail or password is wrong.', whatNow: 'Correct them and sign in again.' },
  WEAK_PASSWORD: {
    sentence:
      '{why, select, short {The password has fewer than {fewest} characters.} common {The password is one of the most common ones, or a variation of it.} personal {The password contains your name, your e-mail address or the name of this platform.} repeated {The password repeats few characters.} sequence {The password is a run of letters or digits.} other {The new password is the present one.}}',
    whatNow: 'Use several unrelated words, or have a password manager make one.',
  },
  WRONG_CODE: {
    sentence: 'The code is wrong, has expired or was used before.',
    whatNow: 'Wait for the next code of your authenticator app, or use one of your recovery codes.',
  },
  SECOND_FACTOR_ON: { sentence: 'The second factor is on already.', whatNow: 'To move it to another device, turn it off first.' },
  SECOND_FACTOR_MISSING: {
    sentence: 'Your role needs a second factor, and none is set up.',
    whatNow: 'Sign in in the browser and set it up on the page “Second factor”.',
  },
  ASSERTION_NEEDED: {
    sentence:
      'This act binds, and needs your own confirmation by a registered authenticator; {count, plural, =0 {you have none} one {you have one} other {you have #}}.',
    whatNow:
      '{count, plural, =0 {Register a passkey on the page “Passkeys”, with the code that your administrator gives you.} other {Confirm it with your passkey; a program signs the challenge and sends the act again.}}',
  },
  AUTHENTICATOR_REFUSED: {
    sentence:
      '{why, select, USED_BEFORE {The code has been used, or this authenticator is registered already.} TOO_MANY {You have 20 authenticators in use, which is the maximum.} MALFORMED {The key is of no kind that is accepted here.} other {The code or the confirmation does not hold.}}',
    whatNow: '{why, select, TOO_MANY {Revoke one that is no longer needed.} other {Ask your administrator for a new code.}}',
  },
  KEY_LACKS_SCOPE: {
    sentence: 'This key does not have the scope “{scope}”.',
    whatNow: 'Sign in and do it on the page, or make a key that has the scope.',
  },
  UNKNOWN_PERSON: {
    sentence: 'This organisation has no such person.',
    whatNow: 'Choose somebody from its list of people; invite a newcomer first.',
  },
  ROLE_NOT_HERE: {
    sentence: 'This organisation cannot give that role.',
    whatNow: 'Choose one of the roles listed. Experts, auditors and policy officers are appointed by the platform’s operators.',
  },
  NOT_HELD: {
    sentence: 'This person does not hold the role now.',
    whatNow: 'Reload the page to see the present roles; another administrator may have ended it.',
  },
  LAST_ADMINISTRATOR: {
    sentence: 'That would leave the organisation without an administrator.',
    whatNow: 'First make another person administrator, with a validity that lasts beyond that time.',
  },
  BAD_VALIDITY: {
    sentence: 'The validity cannot be: it must end after it begins and after today, and lasts five years at most.',
    whatNow: 'Change the days and send it again; without a last day the role is open-ended.',
  },
  ROLES_APART: {
    sentence: 'One person may not hold this role together with one that they hold here or elsewhere.',
    whatNow:
      'Give one of the roles to another person: who runs projects approves no subsidy and audits none, and experts are not of the platform.',
  },
  INVITED_ALREADY: {
    sentence: 'This address has an open invitation already.',
    whatNow: 'Withdraw that one and invite again. A link is shown once; a lost one is replaced in the same way.',
  },
  TOO_MANY_INVITATIONS: {
    sentence: 'The organisation has 100 open invitations.',
    whatNow: 'Withdraw those that are no longer needed.',
  },
  NO_SUCH_INVITATION: {
    sentence: 'This invitation is no longer open: it was accepted, withdrawn, or has run out.',
    whatNow: 'Reload the page, and invite again if needed.',
  },
  INVITATION_VOID: {
    sentence: 'This invitation does not hold: it may have been used, withdrawn, or have run out.',
    whatNow: 'If you have set a password already, sign in. Otherwise ask the administrator of your organisation for another one.',
  },
  CODE_REGISTERED: {
    sentence: 'This unified social credit code is registered.',
    whatNow: 'Ask the administrator of your organisation for an invitation, or the platform if you do not know who that is.',
  },
  ACCOUNT_THERE: { sentence: 'This address has an account.', whatNow: 'Reload the page and accept with the password of that account.' },
  TOO_MANY_KEYS: {
    sentence: 'You have {most} keys in use, which is the maximum.',
    whatNow: 'Revoke one that is no longer needed, then make the new one.',
  },
  BAD_REQUEST: {
    sentence: 'The request is not in the form that this interface expects.',
    whatNow: 'Compare it with docs/http.md; on a page, load it again.',
  },
  METHOD_NOT_ALLOWED: { sentence: 'This address does not take this method.', whatNow: 'Queries take GET or POST, mutations POST.' },
  PAYLOAD_TOO_LARGE: { sentence: 'The request is too large.', whatNow: 'Send at most 1 MB, without signing in at most 64 kB.' },
  FOREIGN_ORIGIN: {
    sentence: 'The request does not come from a page of this portal.',
    whatNow: 'A program sends a bearer key, or with a cookie the header Origin with the portal’s own address.',
  },
  BROKEN: {
    sentence: 'Something of ours broke; it has been recorded.',
    whatNow: 'Send the same again in a while: one submission takes effect only once.',
  },
  MESSAGE_STANDS: {
    sentence: 'A message can be withdrawn within 15 minutes. They are over.',
    whatNow: 'Send another message that corrects it.',
  },
  NO_MAILS: {
    sentence: 'This platform sends no mail, so no link can come.',
    whatNow: 'Ask the platform’s administrator to set a new password; the administrator of your organisation can put you in touch.',
  },
  TOO_MANY: { sentence: 'Too much was submitted in a short time.', whatNow: 'Submit again a little later.' },
  UNAVAILABLE: {
    sentence: 'This cannot be processed just now.',
    whatNow: 'Submit again in a while: one submission takes effect only once.',
  },
  WORKS_ON_IT: {
    sentence:
      'You are {as, select, investigator {the principal investigator} member {a member of the team} other {an inventor}} of this project, and accept, judge, approve or pay nothing in it for another party.',
    whatNow: 'A colleague who holds the role has to do it; if there is none, your administrator can name one.',
  },
};
