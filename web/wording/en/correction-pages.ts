import type { Portal } from '#web/wording/messages.ts';

/** Corrections of an organisation's registered details, and of a person's name. */
export const correctionPages: Pick<Portal, 'corrections' | 'profile'> = {
  corrections: {
    title: 'Registered details',
    lead: 'Where a name or region is wrong, or was changed at the registration authority, the organisation’s administrator asks for a correction. It counts once the platform has compared it with the authority’s document; a refusal states the reason.',
    cases:
      'This corrects the platform’s register. What was signed, published or issued keeps the name of its day; an organisation renamed during a contract also reports the change of party in each project. The credit code cannot be corrected: another code is another organisation, which applies for admission.',
    names: 'Name',
    region: 'Region',
    noRegion: 'not registered',
    propose: 'Ask for a correction',
    again: 'A new request takes the place of one that is still waiting.',
    nameZh: 'Full name in Chinese',
    nameEn: 'Name in English',
    evidence: 'Evidence (authority and number)',
    send: 'Send to the platform',
    missing: 'Fill in everything: a name has at least 2 characters, a region at most 20; state the evidence.',
    done: {
      proposed: 'Sent to the platform; its answer appears here.',
      withdrawn: 'The request is withdrawn.',
      confirmed: 'Corrected: the new name is used from now on.',
      refused: 'Refused; the organisation reads the reason.',
    },
    records: 'Record of corrections',
    none: 'No correction has been asked for.',
    state: { waiting: 'waiting for the platform', confirmed: 'corrected', refused: 'refused', withdrawn: 'withdrawn' },
    enteredBy: 'asked for by {by}',
    decidedBy: { confirmed: 'checked by {by}', refused: 'refused by {by}', withdrawn: 'withdrawn by {by}', waiting: '' },
    reason: 'Reason',
    confirm: 'Compared with the authority’s document: correct it',
    refuse: 'Refuse',
    refuseReason: 'Reason for the refusal (the organisation’s administrator reads it)',
    noReason: 'State the reason for the refusal, in at least 5 characters.',
    withdraw: 'Withdraw',
  },
  profile: {
    title: 'My name',
    lead: 'This name is shown in lists, with open items, on messages and on new papers. A correction counts at once and is kept in your organisation’s record of changes; what was done, signed, published or issued before keeps the name of its day.',
    email:
      'Your e-mail address is your sign-in name and cannot be changed here: for another one, ask your administrator for a new invitation.',
    nameZh: 'Name in Chinese',
    nameEn: 'Name in English or pinyin',
    save: 'Correct the name',
    saved: 'The name is corrected.',
    missing: 'Enter a Chinese name (at most 60 characters) and a name in English or pinyin (at most 100).',
    former: 'Earlier names',
    until: 'until',
  },
};
