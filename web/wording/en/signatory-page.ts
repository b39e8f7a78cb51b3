import type { Portal } from '#web/wording/messages.ts';

/** Words of the list of signatories. */
export const signatoryPage: Pick<Portal, 'signatories'> = {
  signatories: {
    title: 'Signatories',
    lead: 'An administrator enters a signatory’s letter of authorisation with its limit and validity; another administrator or the legal office confirms it. Once the list has a confirmed letter, a person signing a contract, an amendment, a task book or a licence for this organisation must be within the limit and validity.',
    none: 'The list is empty: the signatory role suffices, for any sum.',
    enter: 'Enter a letter',
    enterLead: 'If the organisation has no other administrator or legal officer, the letter takes effect at once.',
    person: 'Signatory',
    letter: 'Number of the letter',
    nobody:
      'Nobody in your organisation holds a signatory’s role. Invite someone, or grant the role to a colleague, under “People”; then enter the letter.',
    limit: 'Limit in yuan (empty: any sum)',
    lastDay: 'Last day',
    file: 'Scan of the letter (PDF or picture, at most 5 MB)',
    missing: 'Choose the signatory and enter the letter’s number and last day; the limit is in yuan.',
    entered:
      'The letter is entered. Where there is another administrator or a legal office, it counts once confirmed; they see a note on their home page and in the inbox.',
    confirmed: 'The letter is confirmed and in force from now on.',
    ended: 'The authority has ended. Earlier signatures remain valid.',
    confirm: 'Confirm',
    end: 'End the authority',
    anySum: 'Any sum',
    letterNo: 'Letter {letter}',
    save: 'Save the scan',
    enteredBy: 'entered by {by}',
    confirmedBy: 'confirmed by {by}',
    state: { waiting: 'To be confirmed', later: 'Not yet', 'in-force': 'In force', ended: 'Ended' },
  },
};
