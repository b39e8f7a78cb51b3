import type { StageWording } from '#web/wording/wording-of.ts';
import type { resultTransfer } from '#workflows/project/result-transfer/steps.ts';

const side = '{by, select, enterprise {The enterprise} other {The university}}';
const way = '{mode, select, assignment {assignment} exclusive {exclusive licence} sole {sole licence} other {ordinary licence}}';
const terms =
  '{kind, select, lump {a lump sum of {fen, number, yuan}} other {an entry fee of {entryFeeFen, number, yuan} and a royalty on sales (first tier {rateBp}%) for {periods} years}}';
const protection = (name: string) =>
  `{${name}, select, patent {an invention patent} model {a utility model} software {a software copyright registration} other {trade-secret protection}}`;

export const resultTransferWording = {
  title: 'Result transfer',
  steps: {
    'disclose-result': {
      title: 'Disclose the result',
      ask: 'The conclusion has been public long enough. Disclose what has come out of the project, all inventors and their shares; the shares make 100% together. If an inventor objects, the disclosure comes back to you.',
      outcomes: {
        disclose: { label: 'Submit disclosure', leadsTo: 'Each inventor confirms their own share.', done: 'disclosed the result' },
      },
    },
    'inventors-confirm': {
      title: 'Confirm your share',
      ask: 'Your share in the disclosure is {shareBp}%. Agree or object; saying nothing is not agreement.',
      outcomes: {
        agree: {
          label: 'Agree to this share',
          leadsTo: 'Once all have agreed, the transfer office confirms who owns the result.',
          done: 'agreed to the share',
        },
        object: {
          label: 'Object to the shares',
          leadsTo: 'The investigator submits a new disclosure; agreements given so far lapse.',
          done: 'objected to the shares',
        },
      },
    },
    'confirm-rights': {
      title: 'Confirm ownership',
      ask: 'Say who owns the result: by the contract, or by law where the contract is silent.',
      outcomes: {
        'university-owned': {
          label: 'Confirm university ownership',
          leadsTo: 'The university chooses how to protect it.',
          done: 'confirmed that the university owns the result',
        },
        'jointly-owned': {
          label: 'Confirm joint ownership',
          leadsTo: 'University and enterprise have to choose the same protection.',
          done: 'confirmed joint ownership with the enterprise',
        },
      },
    },
    'protection-choice': {
      title: 'Choose the protection',
      ask: `{suggested, select, none {Choose before anything is published.} other {The co-owner suggests ${protection('suggested')}. It counts when both choose the same; otherwise the other side is asked again.}}`,
      outcomes: {
        file: {
          label: 'File for protection',
          leadsTo: 'The mode of transfer is chosen next; co-owners first have to agree.',
          done: 'chose to file for protection',
        },
        'keep-secret': {
          label: 'Keep it as a trade secret',
          leadsTo: 'The mode of transfer is chosen next; co-owners first have to agree.',
          done: 'chose to keep it secret',
        },
      },
    },
    'choose-mode': {
      title: 'Choose the mode of transfer',
      ask: 'Licence or assignment? If a result lies idle for more than a year, its inventors may put it to use themselves.',
      outcomes: {
        choose: { label: 'Set the mode', leadsTo: 'University and enterprise name the price.', done: 'chose the mode of transfer' },
      },
    },
    'set-price': {
      title: 'Name the price',
      ask: `{kind, select, none {Name your terms. The price is agreed when both sides have named the same.} lump {The other side has named ${terms}. Name the same to agree; anything else is a counter-offer.} other {The other side has named ${terms}. Name the same to agree; anything else is a counter-offer.}} If transferee and inventors are related, say so.`,
      outcomes: {
        'name-lump-sum': {
          label: 'Name a lump sum',
          leadsTo: 'The same on both sides is published; otherwise it is their turn. Without an answer the mode is reviewed.',
          done: 'named a lump sum',
        },
        'name-royalty': {
          label: 'Name royalty terms',
          leadsTo: 'The same on both sides is published; otherwise it is their turn. Without an answer the mode is reviewed.',
          done: 'named royalty terms',
        },
      },
    },
    'publish-price': {
      title: 'Publish the intended price',
      ask: 'Publish the result, the mode, the price and whether the parties are related, for at least {days} days. A change restarts the whole period.',
      outcomes: {
        publish: {
          label: 'Publish the notice',
          leadsTo: 'Without an objection it goes to approval.',
          done: 'published the intended price',
        },
      },
    },
    'approve-transfer': {
      title: 'Approve the transfer',
      ask: `The price has been public: ${terms}. Decide on the transfer.`,
      outcomes: {
        approve: { label: 'Approve the transfer', leadsTo: 'Both sides sign.', done: 'approved the transfer' },
        return: {
          label: 'Return for a new price',
          leadsTo: 'Both sides agree on a new price, which is published again in full.',
          done: 'returned the transfer',
        },
        refuse: {
          label: 'Refuse the transfer',
          leadsTo: 'The way of transfer is reconsidered; the agreed price lapses.',
          done: 'refused the transfer',
        },
      },
    },
    'sign-transfer': {
      title: 'Sign the transfer contract',
      ask: `The contract is for ${terms}. It stands when both have signed, and lapses if one has not signed after a second notice.`,
      outcomes: {
        sign: {
          label: 'Sign the contract',
          leadsTo: 'With both signatures it goes to registration.',
          done: 'signed the transfer contract',
        },
        refuse: {
          label: 'Refuse to sign',
          leadsTo: 'The mode is reviewed; price and approval lapse.',
          done: 'refused to sign the transfer contract',
        },
      },
    },
    'register-transfer': {
      title: 'Register the transfer',
      ask: 'Register the technology contract and, for a patent, record it at CNIPA. Tax relief depends on it.',
      outcomes: {
        register: {
          label: 'Enter the registration number',
          leadsTo: 'The investigator hands the result over.',
          done: 'registered the transfer',
        },
      },
    },
    handover: {
      title: 'Hand the result over',
      ask: 'Hand over documents and samples and give the training that the contract lists.',
      outcomes: {
        deliver: {
          label: 'Submit the handover list',
          leadsTo: 'The enterprise checks what it has received.',
          done: 'handed the result over',
        },
      },
    },
    'accept-handover': {
      title: 'Accept the handover',
      ask: 'Check the handover list item by item. Only where the contract says so does silence after a second notice count as complete.',
      outcomes: {
        accept: {
          label: 'Confirm it is complete',
          leadsTo: 'The transfer takes effect; the income is shared next.',
          done: 'found the handover complete',
        },
        incomplete: { label: 'Ask for what is missing', leadsTo: 'The investigator hands over again.', done: 'asked for what was missing' },
      },
    },
  },
  waits: { 'price-publicity': { title: 'Price on public display', ask: 'For {days} days anybody may object by real name.' } },
  fields: {
    resultTitle: 'Title of the result',
    kind: {
      label: 'Kind',
      options: {
        invention: 'Invention',
        'utility-model': 'Utility model',
        software: 'Software',
        'know-how': 'Know-how',
        variety: 'Plant variety',
        other: 'Other',
      },
    },
    abstract: 'Abstract',
    inventors: 'Inventors',
    inventor: 'Inventor',
    shareBp: { label: 'Share (%)', help: 'All inventors together make 100%.' },
    fundingSources: 'Funding sources',
    publicOn: {
      label: 'Planned publication',
      help: 'If a paper or an exhibition is planned: the protection has to be chosen before that day.',
    },
    contractClause: 'Contract clause',
    grounds: 'Grounds of the objection',
    basis: { label: 'Basis', options: { contract: 'The contract', law: 'The law' } },
    reasons: 'Reasons',
    right: { label: 'Kind of right', options: { patent: 'Invention patent', model: 'Utility model', software: 'Software copyright' } },
    countries: { label: 'Countries', help: 'Two-letter codes such as CN, US.' },
    measures: 'Secrecy measures',
    mode: {
      label: 'Mode of transfer',
      options: {
        'ordinary-licence': 'Ordinary licence',
        'sole-licence': 'Sole licence',
        'exclusive-licence': 'Exclusive licence',
        assignment: 'Assignment',
      },
    },
    field: 'Licensed field',
    territory: 'Territory',
    priceFen: 'Price (yuan)',
    relatedParty: 'Transferee and inventors are related',
    explanation: 'How the price was found',
    entryFeeFen: 'Entry fee (yuan)',
    creditableBp: {
      label: 'Creditable part of the entry fee (%)',
      help: 'May be set off against royalties within the credit years, never below the minimum.',
    },
    creditYears: 'Credit years',
    tiers: 'Royalty tiers',
    upToFen: { label: 'Net sales a year up to (yuan)', help: 'Ascending; the last tier has no limit.' },
    rateBp: 'Royalty rate (%)',
    minimums: { label: 'Minimum by year', help: 'The last one holds for all later years.' },
    minimumFen: 'Minimum royalty (yuan)',
    annualCapFen: 'Annual cap (yuan)',
    lifetimeCapFen: { label: 'Lifetime cap (yuan)', help: 'Entry fee included; once reached, nothing more is due.' },
    periods: 'Royalty years',
    noticeZh: 'Notice (Chinese)',
    noticeEn: 'Notice (English)',
    days: 'Days on display',
    minutes: 'Minutes',
    registryNumber: 'Registration number',
    registeredOn: 'Registered on',
    documentCount: 'Documents',
    sampleCount: 'Samples',
    trainingHours: 'Hours of training',
    handoverList: 'Handover list',
    remarks: 'Remarks',
    missing: 'What is missing',
    capacity: { label: 'Signing as', options: { 'legal-representative': 'Legal representative', 'authorised-agent': 'Authorised agent' } },
    authorisation: { label: 'Number of the letter of authorisation', help: 'Required where an agent signs.' },
    method: { label: 'Signed by', options: { 'e-signature': 'Reliable e-signature', paper: 'Seal on paper (original on file)' } },
    note: 'Note',
  },
  facts: {
    'result-disclosed': 'Result disclosed with {inventors, plural, one {# inventor} other {# inventors}}',
    'inventor-agreed': 'An inventor agreed to the shares',
    'inventor-objected': 'An inventor objected to the shares; a new disclosure is needed',
    'inventors-confirmed': '{inventors, plural, one {The inventor has} other {All # inventors have}} agreed to the shares',
    'rights-confirmed': 'Ownership confirmed: {rights, select, joint {university and enterprise jointly} other {the university}}',
    'protection-suggested': `${side} suggested ${protection('protection')}`,
    'protection-chosen': `Protection chosen: ${protection('protection')}`,
    'mode-chosen': `Mode of transfer: ${way}`,
    'price-named': `${side} named ${terms}`,
    'price-agreed': `Price agreed: ${terms}{relatedParty, select, true { (related parties)} other {}}`,
    'mode-review-opened': 'No price was agreed in time: the mode of transfer is reviewed',
    'transfer-approved': `Transfer approved: ${terms}`,
    'transfer-returned': 'Transfer returned: a new price is agreed and published',
    'transfer-refused': 'Transfer refused; the way of transfer is reconsidered',
    'transfer-signed-by': `${side} signed the transfer contract`,
    'transfer-signed': `Transfer contract concluded (${way}): ${terms}`,
    'transfer-signature-refused': `${side} refused to sign: the mode of transfer is reviewed`,
    'transfer-lapsed': 'Not signed after a second notice: the transfer contract lapsed',
    'transfer-registered': 'Transfer registered under {registryNumber}',
    'result-delivered': 'Result handed over: {documentCount} documents, {sampleCount} samples, {trainingHours} hours of training',
    'handover-accepted': 'Handover found complete: the transfer takes effect',
    'handover-incomplete': 'Handover incomplete: to be completed',
    'handover-deemed-complete': 'No answer after a second notice: complete by the contract, the transfer takes effect',
  },
} satisfies StageWording<typeof resultTransfer>;
