import type { StageWording } from '#web/wording/wording-of.ts';
import type { contract as stage } from '#workflows/project/contract/steps.ts';

const side = '{side, select, enterprise {The enterprise} university {The university} funder {The funder} other {A party}}';

export const contract: StageWording<typeof stage> = {
  title: 'Contract and registration',
  steps: {
    'choose-template': {
      title: 'Choose the contract template',
      ask: 'The award stands at {fen, number, yuan}. Choose the type of contract and who is to own the results, and prepare the draft. Either the technology manager or the project manager does this.',
      outcomes: {
        draft: {
          label: 'Submit the draft',
          leadsTo: 'Finance on both sides and the project manager settle the money terms.',
          done: 'prepared the draft contract',
        },
      },
    },
    'set-money-terms': {
      title: 'Settle the money terms',
      ask: '{proposed, select, yes {On the table: price {fen, number, yuan}, retention {retentionBp} %, warranty {warrantyMonths} months} damages {On the table: price {fen, number, yuan}, retention {retentionBp} %, warranty {warrantyMonths} months, liquidated damages {damagesBp} % of the price of what is not accepted} other {The award stands at {fen, number, yuan}}}. Finance on both sides and the project manager settle price, instalments, retention and warranty: one proposes, the other two agree.',
      outcomes: {
        propose: { label: 'Propose these terms', leadsTo: 'The other two agree or counter.', done: 'proposed money terms' },
        agree: {
          label: 'Agree to these terms',
          leadsTo: 'Once all three agree, the text goes to both legal departments.',
          done: 'agreed to the money terms',
        },
        counter: {
          label: 'Make a counter-proposal',
          leadsTo: 'The former terms fall; the other two are asked about the new ones.',
          done: 'made a counter-proposal',
        },
      },
    },
    'legal-review': {
      title: 'Legal review',
      ask: 'Contract price {fen, number, yuan}. Review the text, in particular ownership, confidentiality and any restriction of competition or of improvements.',
      outcomes: {
        pass: {
          label: 'Pass the text',
          leadsTo: 'Once both sides have passed it, the project manager freezes the final text.',
          done: 'passed the text',
        },
        conditions: {
          label: 'Return with conditions',
          leadsTo: 'Money terms or text are reworked, then both sides review again.',
          done: 'returned the contract with conditions',
        },
        block: {
          label: 'Block the contract',
          leadsTo: 'The project manager decides: renegotiate, turn to the reserve, or close.',
          done: 'blocked the contract',
        },
      },
    },
    'freeze-text': {
      title: 'Freeze the final text',
      ask: 'Both legal departments have passed the contract at {fen, number, yuan}. Enter the final text. Once frozen, it is the text that both sides sign; the Chinese wording prevails.',
      outcomes: {
        freeze: { label: 'Freeze the final text', leadsTo: 'Both signatories are asked to sign.', done: 'froze the final text' },
      },
    },
    'sign-contract': {
      title: 'Sign the contract',
      ask: 'Contract price {fen, number, yuan}; the text is frozen. With both signatures the contract takes effect and the bond is returned in full. Silence after a second notice counts as declining.',
      outcomes: {
        sign: {
          label: 'Sign the contract',
          leadsTo: 'With the last signature the contract takes effect and work can begin.',
          done: 'signed the contract',
        },
        refuse: { label: 'Refuse to sign', leadsTo: 'The project manager looks into it.', done: 'refused to sign' },
      },
    },
    'resolve-refusal': {
      title: 'Resolve a refusal or a legal block',
      ask: '{side, select, enterprise {The enterprise} university {The university} other {One side}}{cause, select, legal {’s lawyers blocked the contract} other { refused to sign or did not sign in time}} (price {fen, number, yuan}). Establish why and decide what follows. Without a decision in time the talks end.',
      outcomes: {
        renegotiate: {
          label: 'Renegotiate once',
          leadsTo: 'Back to the money terms; signatures given so far fall.',
          done: 'called both sides back to the table',
        },
        reserve: {
          label: 'Turn to the reserve',
          leadsTo: 'The next in rank is published and asked to confirm; the bond stays in escrow.',
          done: 'turned to the reserve',
        },
        close: { label: 'End the talks', leadsTo: 'The project ends; the bond is dealt with by the rules.', done: 'ended the talks' },
      },
    },
    'submit-registration': {
      title: 'Apply for contract registration',
      ask: 'Contract price {fen, number, yuan}. Apply to the registry while the contract is in force; equipment and materials do not count as technical value. No tax relief before registration.',
      outcomes: {
        submit: { label: 'Submit the application', leadsTo: 'The registry examines it.', done: 'applied for registration' },
        'not-needed': {
          label: 'Do not register',
          leadsTo: 'The contract is performed without tax relief.',
          done: 'decided not to register',
        },
      },
    },
    'record-registration': {
      title: 'Record the registry’s decision',
      ask: 'Technical value applied for: {fen, number, yuan}. Record what the registry has decided.',
      outcomes: {
        register: {
          label: 'Registered as applied for',
          leadsTo: 'Registration is complete; tax relief may be claimed.',
          done: 'recorded the registration',
        },
        reduce: {
          label: 'Registered at a reduced value',
          leadsTo: 'The reduced technical value counts; VAT is recalculated and finance on all sides is told.',
          done: 'recorded the registration at a reduced value',
        },
        return: { label: 'Return for correction', leadsTo: 'The university corrects and resubmits.', done: 'returned the application' },
        refuse: {
          label: 'Refuse registration',
          leadsTo:
            'The university may correct or give up; the contract stays in force, VAT is recalculated and finance on all sides is told.',
          done: 'recorded the refusal',
        },
      },
    },
    'correct-registration': {
      title: 'Correct the application',
      ask: 'The application for a technical value of {fen, number, yuan} did not pass. A correction restarts the registry’s time limit.',
      outcomes: {
        resubmit: { label: 'Resubmit the correction', leadsTo: 'The registry examines it again.', done: 'resubmitted the application' },
        'give-up': {
          label: 'Give up registration',
          leadsTo: 'The contract is performed without tax relief.',
          done: 'gave up registration',
        },
      },
    },
    'sign-task-book': {
      title: 'Sign the task book',
      ask: 'Subsidy of up to {fen, number, yuan}. The funder drafts and signs the task book; enterprise and university sign the same text. If it is refused or not signed in time, the earmark lapses and the project goes on without subsidy.',
      outcomes: {
        propose: {
          label: 'Sign and send the task book',
          leadsTo: 'Enterprise and university sign the same text.',
          done: 'drafted and signed the task book',
        },
        sign: {
          label: 'Sign the task book',
          leadsTo: 'With all three signatures it takes effect and the enterprise can claim.',
          done: 'signed the task book',
        },
        refuse: {
          label: 'Refuse the task book',
          leadsTo: 'The earmark lapses; the project goes on without subsidy.',
          done: 'refused the task book',
        },
      },
    },
  },
  waits: {},
  fields: {
    type: {
      label: 'Type of contract',
      options: {
        'commissioned-development': 'Technology development (commissioned)',
        'cooperative-development': 'Technology development (cooperative)',
        consulting: 'Technology consulting',
        service: 'Technology service',
      },
    },
    regime: {
      label: 'Ownership of results',
      help: 'The answers below help to choose.',
      options: {
        '1': 'University owns; non-exclusive use by the enterprise in its field',
        '2': 'University owns; the enterprise may negotiate an exclusive licence',
        '3': 'University owns; the enterprise may take over named results',
        '4': 'Enterprise owns; the university keeps teaching and research use',
        '5': 'Enterprise owns; no publication without consent',
        '6': 'Each owns what it creates, with cross-licences',
        custom: 'Agreed individually',
      },
    },
    universityPublishes: 'Does the university need to publish?',
    enterpriseNeedsExclusivity: 'Does the enterprise need exclusivity?',
    enterpriseBackgroundIp: 'Is background IP of the enterprise used?',
    universityBackgroundIp: 'Is background IP of the university used?',
    resultsBeyondField: 'Can the results be used beyond the enterprise’s field?',
    sharedInventing: 'Will the enterprise’s staff take part in inventing?',
    clauses: { label: 'Main clauses', help: 'Ownership, licences, confidentiality, publication, improvements, disputes.' },
    note: 'Note',
    priceFen: 'Contract price (yuan)',
    priceBasis: {
      label: 'Basis of the price',
      help: 'A price other than the award’s needs its reason.',
      options: {
        award: 'As awarded',
        'scope-changed': 'Scope of work changed',
        'term-changed': 'Duration changed',
        'budget-audited': 'Budget review',
      },
    },
    weightsBp: { label: 'Share of the price per milestone (%)', help: 'In the order of the milestones; 100 % in all.' },
    retentionBp: { label: 'Retention (%)', help: 'Held back from each instalment, paid in one sum after the warranty.' },
    warrantyMonths: 'Warranty (months)',
    lateDailyBp: { label: 'Late interest per day (%)', help: 'Five per ten thousand is 0.05.' },
    damagesBp: {
      label: 'Liquidated damages (%)',
      help: 'Of the price of what is not accepted, at most 30 %; leave empty where none are agreed. Damages and a deposit exclude each other: only one of the two can be claimed. A deposit is not offered here yet.',
    },
    enterpriseRiskBp: {
      label: 'Enterprise’s share if the research fails (%)',
      help: 'For technical difficulties that cannot be overcome; the university bears the rest.',
    },
    silenceAccepts: {
      label: 'Silence counts as acceptance',
      help: 'For the enterprise’s payments only, and only after a second notice; never for public money.',
    },
    opinion: 'Opinion',
    flags: {
      label: 'Clauses likely to be void',
      help: 'Tick what your review has found. What the page points out is an aid; your judgement counts.',
      options: {
        'further-research': 'Restricts further research or the use of improvements',
        'grant-back': 'Improvements go to the other side free, exclusively or one way only',
        'competing-technology': 'Bans similar or competing technology',
        'hindered-use': 'Unreasonable limits on quantity, price, outlets or export',
        'tied-purchase': 'Forces purchases that are not needed, or their source',
        'no-challenge': 'Forbids challenging the validity of a right',
        'excessive-deposit': 'Deposit above 20 % of the price',
        'liability-excluded': 'Excludes liability for personal injury, intent or gross negligence',
      },
    },
    returnTo: { label: 'Send back', options: { terms: 'The money terms', text: 'The text' } },
    reason: 'Reason',
    textZh: 'Contract text (Chinese, legally binding)',
    textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    capacity: { label: 'Signing as', options: { 'legal-representative': 'Legal representative', 'authorised-agent': 'Authorised agent' } },
    authorisation: { label: 'Number of the letter of authorisation', help: 'Required for an authorised agent.' },
    method: {
      label: 'Form of signature',
      options: { 'e-signature': 'Reliable electronic signature', paper: 'On paper (original on file)' },
    },
    reasonClass: {
      label: 'Kind of reason',
      options: { price: 'Price', ip: 'Intellectual property', authority: 'Authority to sign', legal: 'Legal risk', other: 'Other' },
    },
    technicalFen: 'Technical value (yuan)',
    excludedFen: 'Equipment and materials, not counted (yuan)',
    summary: 'Summary of the contract',
    number: 'Registration number',
    registeredOn: 'Registered on',
    maxGrantFen: 'Maximum grant (yuan)',
    rateBp: { label: 'Rate (%)', help: 'Of the enterprise’s verified payments.' },
    capFen: 'Cap (yuan)',
    claimAfter: {
      label: 'Claims follow milestones',
      help: 'Except for the last claim: after which milestone’s acceptance and payment each claim may be made, in order.',
    },
    kpis: 'Performance indicators',
    clawbackBasis: 'Grounds for recovery',
  },
  facts: {
    'contract-drafted': 'The contract has been drafted; the money terms are next',
    'money-terms-proposed': 'Money terms proposed: price {priceFen, number, yuan}, retention {retentionBp} %',
    'liquidated-damages-proposed': 'Liquidated damages proposed: {damagesBp} % of the price of what is not accepted',
    'money-terms-agreed': 'All three agreed on the money terms, price {priceFen, number, yuan}',
    'legal-review-passed': `${side} passed the text on legal review`,
    'legal-review-conditions': `${side} returned the {returnTo, select, terms {money terms} other {text}} with conditions`,
    'legal-review-blocked': `${side} blocked the contract on legal review`,
    'contract-text-frozen': 'The final text was frozen',
    'contract-signed': `${side} signed the contract`,
    'signature-refused': `${side} refused to sign`,
    'signature-lapsed': `${side} did not sign, even after a second notice`,
    'contract-effective': 'The contract took effect at {priceFen, number, yuan}',
    'not-contracted':
      'No contract: {by, select, enterprise {the enterprise} other {the university}} {cause, select, silence {did not sign in time} other {did not agree to sign}}',
    'contract-renegotiated': 'Both sides renegotiate',
    'registration-submitted': 'Registration applied for at a technical value of {technicalFen, number, yuan}',
    'registration-not-needed': 'Registration is not applied for',
    'registration-registered': 'Contract registered as {number} at a technical value of {technicalFen, number, yuan}',
    'registration-reduced': 'Contract registered as {number} at a reduced technical value of {technicalFen, number, yuan}',
    'registration-returned': 'The registry returned the application for correction',
    'registration-refused': 'Registration was refused; the contract stays in force',
    'price-form-recalculated':
      'The contract was {result, select, refused {refused registration} other {registered at a reduced value}}; the price is to be booked and invoiced anew: {priceFen, number, yuan}, of which exempt {exemptFen, number, yuan}, net of tax {netFen, number, yuan} in all, VAT {vatFen, number, yuan}',
    'registration-given-up': 'Registration was given up',
    'task-book-proposed': 'Task book drafted, grant of up to {maxGrantFen, number, yuan}',
    'task-book-signed': `${side} signed the task book`,
    'task-book-effective': 'The task book took effect, grant of up to {maxGrantFen, number, yuan}',
    'earmark-lapsed':
      'The earmark lapsed ({cause, select, silence {not signed in time} other {refused}}); the project goes on without subsidy',
  },
};
