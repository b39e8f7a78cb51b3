import { articles, percent, sumEn } from '#workflows/project/contract/text/figures.ts';
import { copiesEn, forceMajeureEn, noticesEn, particularsEn } from '#workflows/project/contract/text/standard-en.ts';
import { coveredEn, protectionEn, termEn } from './covered-en.ts';
import { isPatent } from './covered-zh.ts';
import type { TransferFacts } from './transfer-text.ts';
import { transferTitles } from './transfer-title.ts';

const grants = {
  'ordinary-licence': 'Party A grants Party B an ordinary licence. Party A may use the result itself and license it to others.',
  'sole-licence': 'Party A grants Party B a sole licence. Party A may use the result itself and licenses it to nobody else.',
  'exclusive-licence':
    'Party A grants Party B an exclusive licence. Within field and territory Party A neither uses the result nor licenses it to others.',
  assignment:
    'Party A assigns its rights in the result to Party B; where the law asks for registration, they pass on the day of registration. Party A keeps the use in teaching and research.',
} as const;
/** The English translation: the same articles and figures, for reference. */
export function transferEn(facts: TransferFacts): string {
  const { mode, field, territory, days } = facts;
  const isLicence = mode !== 'assignment';
  return articles(
    head(facts),
    [
      [
        'Subject',
        [
          `The subject is “${facts.resultTitle}” (the result), ${protectionEn(facts)}. The disclosure (SHA-256: ${facts.annexes.disclosure}) is annex 1.`,
          coveredEn(facts),
          grants[mode],
          ...owned(facts),
          ...(isLicence
            ? [
                `Field: ${field || 'any'}. Territory: ${territory || 'China'}. Party B grants no sublicence without Party A’s written consent.`,
              ]
            : []),
        ],
      ],
      ['Price and payment', [...price(facts), ...late(facts)]],
      [
        'Handover',
        [
          `Within ${days.deliver} working days after the registration of this contract Party A hands over documents and samples, with a list, and trains Party B.`,
          `Within ${days.examine} working days Party B says whether the handover is complete; what is missing is handed over. Without a handover after a demand, Party B may rescind this contract.`,
        ],
      ],
      ['Improvements', ['An improvement belongs to the party that makes it. The other has first call on a licence on equal terms.']],
      ...(isLicence ? [['Term and end', ends(facts)] as const] : [['Termination', [rescission]] as const]),
      [
        'Title and confidentiality',
        [
          `Party A warrants that its right in the result is lawful and that it may conclude this contract, and has named the rights of third parties known to it.${isPatent(facts) ? invalidated(isLicence) : ''}`,
          'Both keep undisclosed documents confidential, also after the end of this contract.',
        ],
      ],
      ['Force majeure', forceMajeureEn('contract')],
      ['Notices', noticesEn('contract')],
      [
        'Other terms',
        [
          facts.relatedParty
            ? 'Party B is related to an inventor; the public notice says so.'
            : 'Party B is related to none of the inventors.',
          'The parties first negotiate and may ask for mediation. Failing that, the competent court decides.',
          'This contract is concluded and takes effect on the day on which the last of the legal representatives or authorised agents of both parties has signed. The Chinese text prevails; this translation is for reference.',
          particularsEn('contract'),
          copiesEn('contract', 2),
        ],
      ],
    ],
    (n, title) => `Article ${n}. ${title}`,
  );
}

function owned({ coOwner }: TransferFacts): string[] {
  if (!coOwner) return [];
  const { organisation, word } = coOwner;
  const said = {
    taking: 'The result is owned by both parties; Party A assigns its share in it.',
    unasked: `Party A and ${organisation.nameEn} own the result jointly. Without another agreement of the co-owners Party A may grant ordinary licences alone; the fee is shared between the co-owners.`,
    consented: `Party A and ${organisation.nameEn} own the result jointly. ${organisation.nameEn} has consented in writing to the mode of transfer in this contract; what Party A receives is shared between the co-owners.`,
  };
  return [said[word]];
}

const head = ({ mode, number, university, transferee }: TransferFacts) =>
  [
    transferTitles[mode].en,
    `Project ${number}`,
    `Party A (${mode === 'assignment' ? 'assignor' : 'licensor'}): ${university.nameEn} (unified social credit code: ${university.uscc ?? 'not registered'})`,
    `Party B (${mode === 'assignment' ? 'assignee' : 'licensee'}): ${transferee.nameEn} (unified social credit code: ${transferee.uscc ?? 'not registered'})`,
  ].join('\n');

function price({ terms, days }: TransferFacts): string[] {
  if (terms.kind === 'lump-sum')
    return [
      `The price is a lump sum of ${sumEn(terms.fen)}, tax included. Party B pays it within ${days.pay} days after the statement, once the handover is accepted.`,
    ];
  const { entryFeeFen, creditableBp, creditYears, tiers, minimumFen, annualCapFen, lifetimeCapFen } = terms.royalty;
  const last = minimumFen.length - 1;
  return [
    `The entry fee is ${sumEn(entryFeeFen)}, tax included. Party B pays it within ${days.pay} days after the statement, once the handover is accepted.`,
    `From the accepted handover on a royalty is computed by the year, for ${terms.periods} years, on Party B’s net sales of products of the result (sales less returns and agreed deductions):${tiers
      .map(({ upToFen, rateBp }) =>
        upToFen === null
          ? `\n${tiers.length > 1 ? 'above that' : 'all net sales'}: ${percent(rateBp)}`
          : `\nup to ${sumEn(upToFen)}: ${percent(rateBp)}`,
      )
      .join('')}`,
    `Minimum royalty:${minimumFen.map((fen, index) => `\nyear ${index + 1}${index === last ? ' and later' : ''}: ${sumEn(fen)}`).join('')}`,
    creditYears > 0 && creditableBp > 0
      ? `In the first ${creditYears} years ${percent(creditableBp)} of the entry fee may be credited against royalties, never below the minimum of the year; the rest lapses.`
      : 'The entry fee is not credited against royalties.',
    ...(annualCapFen === null ? [] : [`The royalty of a year is at most ${sumEn(annualCapFen)}.`]),
    ...(lifetimeCapFen === null
      ? []
      : [`Entry fee and royalties together are at most ${sumEn(lifetimeCapFen)}; beyond it nothing more is due.`]),
    `Party B reports its sales within ${days.report} days after each year and pays within ${days.pay} days after the statement. Without a report the sales of the year before are assumed. Party A may have the books audited; if more than 5% was not reported, Party B bears the cost.`,
  ];
}
const late = ({ lateDailyBp, lateCapBp }: TransferFacts) => [
  `For late payment Party B owes ${percent(lateDailyBp)} of the overdue sum per day, at most ${percent(lateCapBp)} of it.`,
];
const ends = (facts: TransferFacts) => [
  facts.terms.kind === 'royalty'
    ? `The licence runs ${facts.terms.periods} years from the accepted handover.`
    : `The licence runs ${termEn(facts)}.`,
  'If Party B has not paid sixty days after the due day, nor after a demand, Party A may tell it to stop the use and end the licence. If a breach is not cured within thirty days after notice, the other party may end the licence.',
  `After the end Party B may sell its stock for the months that the notice names, at most six${facts.terms.kind === 'royalty' ? ', and owes the royalty on it' : ''}; what is unpaid stays due, with the damages for delay.`,
];
const rescission =
  'If a breach defeats the purpose of this contract, or a main obligation is late and not performed thirty days after a demand, the other party may rescind this contract by notice. Documents are returned, and what was paid is settled by what was performed. Rights of rescission under the law are not affected.';
const invalidated = (isLicence: boolean) =>
  isLicence
    ? ' If all these patents are invalidated, the licence ends on the day of the last decision; what was paid before is not returned.'
    : ' If a patent is invalidated, what was performed before stands; Party A compensates a loss that it has caused in bad faith.';
