import type { RefusalWording } from '#web/wording/refusal-wording.ts';
import { channelRefusals } from './channel-refusals.ts';
import { documentRefusals } from './document-refusals.ts';
import { officeRefusals } from './office-refusals.ts';
import { registerRefusals } from './register-refusals.ts';

export const refusals: RefusalWording = {
  ...channelRefusals,
  ...documentRefusals,
  ...officeRefusals,
  ...registerRefusals,
  NOT_OPEN: {
    sentence: 'This item is not open now.',
    whatNow: 'It may have been completed or may no longer be needed. The project page shows the current state.',
  },
  NOT_YOURS: {
    sentence: 'This item is assigned to somebody else.',
    whatNow: 'Check which organisation and role you are acting in; your organisation’s administrator can change your authority.',
  },
  ALREADY_DECIDED: {
    sentence:
      '{who, select, unnamed {This has been decided already.} organisation {{organisationEn} decided this on {at}.} other {{byEn} ({organisationEn}) decided this on {at}.}}',
    whatNow: 'The first decision stands; your submission had no effect. What you entered is still below and can be copied.',
  },
  STALE: {
    sentence: 'This item has been reopened since you loaded the page.',
    whatNow: 'Reload the page, check what has changed, then submit. What you entered is still below.',
  },
  TOO_LATE: {
    sentence:
      'The deadline was {dueAt}; this came {lateDays, plural, =0 {{lateHours, plural, =0 {{lateMinutes, plural, =0 {less than a minute} other {# min}}} other {# h {lateMinutes} min}}} one {# day {lateHours} h {lateMinutes} min} other {# days {lateHours} h {lateMinutes} min}} later.',
    whatNow: 'Late submissions are not accepted. In exceptional circumstances, contact the project manager.',
  },
  ON_HOLD: {
    sentence: 'This item has been on hold since {since}: {reason}. Its clock is stopped, and it cannot be acted on meanwhile.',
    whatNow: 'The {lift} can resume it; its deadline then moves by the time on hold. What you entered is still below.',
  },
  SAME_PERSON: {
    sentence: 'This step must be done by another person.',
    whatNow: 'Maker and checker cannot be the same person: ask another authorised colleague.',
  },
  UNKNOWN_OUTCOME: { sentence: 'That decision cannot be made here.', whatNow: 'Reload the page and choose one of the decisions shown.' },
  BAD_INPUT: { sentence: 'Some entries are not correct.', whatNow: 'Correct the marked fields and submit again.' },
  RULES_BROKEN: {
    sentence: 'Some entries break the rules of this step.',
    whatNow: 'Correct each marked place as stated there and submit again.',
  },
  REUSED_SUBMISSION: {
    sentence: 'This submission was already used for different content on {at}.',
    whatNow: 'Reopen the page, fill it in and submit.',
  },
  BEYOND_RANGE: {
    sentence: 'A sum calculated from these figures exceeds 10 trillion yuan, more than can be booked. Nothing was submitted.',
    whatNow: 'The project is unchanged. Check the sums and their unit (yuan), then submit again.',
  },
  CANNOT_BE_RECORDED: {
    sentence:
      '{reason, select, NOT_ASSERTED {There is no valid confirmation of this content by you; nothing was submitted.} NOT_SIGNED {This was not sent through this portal; nothing was submitted.} NOT_IN_STANDING {Since you opened this page, a party that applies, is awarded or is paid has come under a sanction or a bar; nothing was submitted.} NOT_FREE_TO_JUDGE {One of the experts chosen has a tie to a party to this project; nothing was submitted.} TD003 {An attached file has been removed or has not passed the check; nothing was submitted.} other {Some of the text entered cannot be stored; nothing was submitted.}}',
    whatNow:
      'The project is unchanged. {reason, select, NOT_ASSERTED {Confirm with a passkey in use, then submit again; if yours has been revoked, register another first.} NOT_SIGNED {Reopen the page in this portal, then submit.} NOT_IN_STANDING {Reopen the page to see the grounds and the duration.} NOT_FREE_TO_JUDGE {Reopen the page and choose from the experts listed.} TD003 {Reopen the page, upload the file again and submit.} other {Type pasted text by hand, then submit again; if it still fails, tell the platform the time and the name of this page.}}',
  },
  CASE_STOPPED: {
    sentence: 'This project cannot accept submissions at the moment: one of the system’s own steps could not be recorded.',
    whatNow:
      'The platform’s administrator has been alerted. Your submission was not processed; what you entered is still below and can be submitted later.',
  },
  CONFLICT_OF_INTEREST: {
    sentence: 'A conflict of interest bars participation in this step.',
    whatNow: 'A person or organisation without a conflict must take it on.',
  },
  CONTENT_CHANGED: {
    sentence: 'The text you confirmed is not the current text.',
    whatNow: 'Reload the page, read the text again, then confirm.',
  },
  OUTSIDE_THE_LAW: {
    sentence: 'This goes beyond what the law allows: {reasons}.',
    whatNow: 'Change it to within the stated limits. If a limit itself has changed, propose the policy pack first.',
  },
  WAITS_FOR_SIGNERS: {
    sentence: 'This item is being countersigned and cannot be completed before that.',
    whatNow: 'Wait for the signers, or remove them.',
  },
  PAYMENT_INQUIRY: {
    sentence: 'Approval and payment of this project’s subsidy are suspended.',
    whatNow: 'The platform is conducting an inquiry or has imposed a restriction. Contact its lead manager.',
  },
  IN_DISPUTE: {
    sentence:
      '{barred, select, yes {Under a binding ruling, this payment must not be made.} other {This payment is in dispute and cannot be made for now. Its due date and late interest are unaffected.}}',
    whatNow:
      '{barred, select, yes {Settle it by an amendment or a settlement.} other {It can be made once the dispute is resolved or withdrawn, or both parties agree to pay first.}}',
  },
  LIMIT_REACHED: {
    sentence: 'At most {limit} can be submitted here, and that number has been reached.',
    whatNow: 'Contact the project manager and explain what you wanted to submit.',
  },
  MUST_NOT_SUBMIT_TWICE: {
    sentence: 'This has already been submitted.',
    whatNow: 'To change it, withdraw it first where that is allowed. Otherwise there is nothing more to do.',
  },
  NO_AUTHORITY: {
    sentence: 'You have no authority for this.',
    whatNow: 'Ask an authorised person to do it, or your administrator to record your authority.',
  },
  NOT_ON_THE_LIST: { sentence: 'The choice is not one of the options.', whatNow: 'Choose again from the list.' },
  PREREQUISITE_MISSING: { sentence: 'A prerequisite is missing.', whatNow: 'Complete the items listed first, then do this step.' },
  TEXT_DIFFERS: {
    sentence:
      'You were about to sign {given, select, 0 {a text that is not a version of this contract} other {version {given}}}; the current text is version {version}{price, select, yes {; the price has changed} other {}}{payment, select, yes {; payment or retention terms have changed} other {}}{liability, select, yes {; risk or liability terms have changed} other {}}{clauses, select, yes {; clauses or special terms have changed} other {}}.',
    whatNow: 'Reload the page, read version {version}, then sign. A signature on an earlier version no longer counts.',
  },
  SIGN_IN: {
    sentence: 'You are not signed in, or your session has ended.',
    whatNow: 'Sign in and submit again. Submissions from the public are closed once their period ends.',
  },
  NOT_FOUND: {
    sentence: 'This item is not yours to act on now.',
    whatNow: 'It may be completed, past its deadline, or assigned to somebody else: check your inbox.',
  },
  NOT_ALLOWED: {
    sentence: 'Your current role cannot do this.',
    whatNow: 'Check which organisation and role you are acting in; your organisation’s administrator can change your authority.',
  },
  STALE_DRAFT: {
    sentence: 'This draft was changed elsewhere; it was not overwritten.',
    whatNow: 'Choose which text to keep for each field.',
  },
  OTHER_PERSON: {
    sentence: 'You are now signed in as {byEn} ({organisationEn}). This form was opened under another identity and was not submitted.',
    whatNow: 'Switch back to the original account and organisation to submit it, or reopen the page to act as {byEn}.',
  },
  PARTS_MISSING: {
    sentence: 'The proposal is not complete.',
    whatNow: 'Submit the proposal and the training plan first, then seal.',
  },
  NO_PACKAGE_FILE: {
    sentence: 'The file is not a package file of this project.',
    whatNow: 'Choose the file (.zip) that was downloaded from “Seal and submit” before the sealing, or the package.json in it.',
  },
  NOTHING_SEALED: { sentence: 'Your university has sealed no proposal in this project.', whatNow: 'Fill in the form directly.' },
  PACKAGE_DIFFERS: {
    sentence: 'The file does not match what was sealed on {at}. Nothing was filled in.',
    whatNow: 'Choose the package file downloaded before that sealing and unchanged since; if it is lost, fill in the form again.',
  },
  DRAFT_THERE: {
    sentence: 'This form already has a draft, which was not overwritten.',
    whatNow: 'To replace it, tick “Replace the draft in this form”, then fill in.',
  },
  FILE_REFUSED: {
    sentence:
      'The file “{name}” was not accepted: {why, select, type {its type is not accepted} content {its content does not match its extension} tooLarge {it is larger than {limit} MB} empty {it is empty} name {its name is not allowed} tooMany {too many files are waiting to be used} other {it did not pass the checks}}.',
    whatNow: 'Accepted formats: pdf, docx, xlsx, png, jpg, zip. Choose another file, or remove files no longer needed.',
  },
  FILE_OFFSET: {
    sentence: '{offset} bytes have been received; the upload position does not match.',
    whatNow: 'Query the current position (HEAD) and resume from there.',
  },
  NO_ROOM: {
    sentence: 'The server is out of storage space and cannot accept files at the moment.',
    whatNow: 'What has been received is kept. Resume later from where it stopped; if it still fails, contact the platform.',
  },
  STORE_AWAY: {
    sentence: 'The file storage is unavailable at the moment: the file was neither stored nor read.',
    whatNow: 'What has been received is kept. Try again later; if it still fails, contact the platform.',
  },
  TERMS_DO_NOT_HOLD: {
    sentence: 'The terms of this programme do not comply with the rules in force: {fields}.',
    whatNow: 'No project can be opened for now. Ask the programme’s organiser to revise them.',
  },
  WRONG_CREDENTIALS: { sentence: 'The e-mail address or the password is wrong.', whatNow: 'Check both and sign in again.' },
  WRONG_PASSWORD: { sentence: 'The password is wrong.', whatNow: 'Enter your present password again.' },
  NO_ROLE: { sentence: 'The password is right, but you hold no role now.', whatNow: 'Ask your organisation’s administrator.' },
  WEAK_PASSWORD: {
    sentence:
      '{why, select, short {The password has fewer than {fewest} characters.} common {The password is one of the most common ones, or a slight variation.} personal {The password contains your name, your e-mail address or the name of this platform.} repeated {The password repeats only a few characters.} sequence {The password is a run of letters or digits.} other {The new password is the same as the current one.}}',
    whatNow: 'Combine several unrelated words, or use a password manager.',
  },
  WRONG_CODE: {
    sentence: 'The code is wrong, has expired or was used before.',
    whatNow: 'Wait for the next code of your authenticator app, or use one of your recovery codes.',
  },
  SECOND_FACTOR_ON: {
    sentence: 'The second factor is already on.',
    whatNow: 'To move it to another device, turn it off and set it up again.',
  },
  SECOND_FACTOR_MISSING: {
    sentence: 'Your role needs a second factor, and none is set up.',
    whatNow: 'Sign in with a browser and set it up on the page “Second factor”.',
  },
  ASSERTION_NEEDED: {
    sentence:
      'This act is binding and must be confirmed by you with a registered authenticator; {count, plural, =0 {you have none} one {you have one} other {you have #}}.',
    whatNow:
      '{count, plural, =0 {Ask your organisation’s administrator for a registration code, and register a passkey on the page “Passkeys”; the platform issues the codes of administrators.} other {Confirm it with your passkey; a program must sign the challenge and submit again.}}',
  },
  AUTHENTICATOR_REFUSED: {
    sentence:
      '{why, select, USED_BEFORE {The code has been used, or this authenticator is registered already.} TOO_MANY {You have 20 authenticators in use, which is the maximum.} MALFORMED {This kind of key is not supported.} HAS_ONE {You have a passkey in use, which confirms a new one; no code is needed.} other {The code or the confirmation is not valid: the code was mistyped, is older than 24 hours, was replaced by a newer one, or was issued for somebody else.}}',
    whatNow:
      '{why, select, TOO_MANY {Revoke one that is no longer needed.} HAS_ONE {Confirm with the passkey you have; if its device is lost, revoke it first, then ask for a code.} other {Check the code and try again, or ask an administrator for a new one.}}',
  },
  KEY_LACKS_SCOPE: {
    sentence: 'This key does not have the scope “{scope}”.',
    whatNow: 'Sign in and do it on the page, or create a key with that scope.',
  },
  UNKNOWN_PERSON: {
    sentence: 'There is no such person in this organisation.',
    whatNow: 'Choose from the organisation’s people; invite newcomers first.',
  },
  ROLE_NOT_HERE: {
    sentence: 'This organisation cannot grant that role.',
    whatNow: 'Choose one of the roles listed. Expert, audit and policy roles are granted by the platform’s administrator.',
  },
  NOT_HELD: {
    sentence: 'This person does not hold the role at present.',
    whatNow: 'Reload the page to see current roles; another administrator may have ended it.',
  },
  LAST_ADMINISTRATOR: {
    sentence: 'That would leave the organisation without an administrator.',
    whatNow: 'First grant another person the role “Organisation administrator”, valid beyond that time.',
  },
  BAD_VALIDITY: {
    sentence: 'The validity is not possible: the last day must be after the first day and after today, and within five years.',
    whatNow: 'Change the dates and submit again; without a last day the role is open-ended.',
  },
  ROLES_APART: {
    sentence: 'This role cannot be combined with a role this person already holds here or in another organisation.',
    whatNow:
      'Grant one of the roles to another person: project staff do not approve or audit subsidies, and review experts do not belong to the platform.',
  },
  INVITED_ALREADY: {
    sentence: 'This e-mail address already has an open invitation.',
    whatNow: 'Withdraw it and invite again. A lost link or an undelivered e-mail is replaced in the same way.',
  },
  MEMBER_ALREADY: {
    sentence: 'The person with this e-mail address already holds a role in this organisation.',
    whatNow: 'No invitation is needed: open the person in the list on this page and grant the role there.',
  },
  TOO_MANY_INVITATIONS: {
    sentence: 'The organisation has reached the limit of 100 open invitations.',
    whatNow: 'Withdraw those no longer needed, then invite again.',
  },
  NO_SUCH_INVITATION: {
    sentence: 'This invitation is no longer open: it was accepted, withdrawn or has expired.',
    whatNow: 'Reload the page, and invite again if needed.',
  },
  NO_SUCH_CASE: {
    sentence: 'There is no project with this number in which the organisation takes part.',
    whatNow: 'Check the project number, or leave it empty: the role then holds for all projects of the organisation.',
  },
  NO_SUCH_KEY: {
    sentence: 'This key no longer exists: it was revoked, has expired, or is not for this organisation.',
    whatNow: 'Reload the page to see the person’s present keys.',
  },
  INVITATION_VOID: {
    sentence: 'This invitation is not valid: it may have been used, withdrawn or have expired.',
    whatNow: 'If you have already set a password, sign in. Otherwise ask your organisation’s administrator for a new invitation.',
  },
  CODE_REGISTERED: {
    sentence: 'This unified social credit code is already registered.',
    whatNow: 'Ask your organisation’s administrator for an invitation; if you do not know who that is, contact the platform.',
  },
  ACCOUNT_THERE: {
    sentence: 'This e-mail address already has an account.',
    whatNow: 'Reload the page and accept with that account’s password.',
  },
  TOO_MANY_KEYS: {
    sentence: 'You have {most} keys in use, which is the maximum.',
    whatNow: 'Revoke one that is no longer needed, then create the new one.',
  },
  BAD_REQUEST: {
    sentence: 'The request does not match the format of this interface.',
    whatNow: 'Correct it as described in docs/http.md; on a page, reload it.',
  },
  METHOD_NOT_ALLOWED: { sentence: 'This address does not accept this method.', whatNow: 'Queries take GET or POST, mutations POST.' },
  PAYLOAD_TOO_LARGE: { sentence: 'The request is too large.', whatNow: 'At most 1 MB when signed in, 64 KB otherwise.' },
  FOREIGN_ORIGIN: {
    sentence: 'The request does not come from a page of this portal.',
    whatNow: 'A program should use an API key; with a session cookie, set the Origin header to the portal’s own address.',
  },
  BROKEN: {
    sentence: 'A system error occurred and has been logged.',
    whatNow: 'Submit the same again later; one submission takes effect only once.',
  },
  MESSAGE_STANDS: { sentence: 'A message can be withdrawn only within 15 minutes of sending.', whatNow: 'To correct it, send another.' },
  TOO_MANY: { sentence: 'Too many submissions in a short time.', whatNow: 'Submit again a little later.' },
  UNAVAILABLE: {
    sentence: 'This cannot be processed at the moment.',
    whatNow: 'Submit again later; one submission takes effect only once.',
  },
  WORKS_ON_IT: {
    sentence:
      'You are {as, select, investigator {the principal investigator} member {a team member} other {an inventor}} of this project and cannot accept, review, approve or pay in it on behalf of another party.',
    whatNow: 'Ask a colleague who holds the role; if there is none, ask your administrator to appoint one.',
  },
};
