import { articles, percent, sumEn } from './figures.ts';
import { copiesEn, forceMajeureEn, noticesEn, particularsEn } from './standard-en.ts';
import type { TaskBookFacts } from './task-book-facts.ts';

/** The English translation, for reference. */
export function taskBookEn(facts: TaskBookFacts): string {
  const { proposed, priceFen, claims, milestones } = facts;
  return articles(
    head(facts),
    [
      [
        'Task and assessment',
        [
          `Tasks, indicators and dates are those of the technology contract (SHA-256: ${facts.contract}), price ${sumEn(priceFen)}, ${milestones.length} milestones, the last due by ${milestones.at(-1)?.dueOn ?? ''}.`,
          `Assessed by: ${proposed.kpis}`,
        ],
      ],
      [
        'Subsidy',
        [
          `The rate is ${percent(proposed.rateBp)} of the enterprise’s verified payments, at most ${sumEn(proposed.capFen)}; the grant is at most ${sumEn(proposed.maxGrantFen)}.`,
          `${facts.payer.nameEn} pays the subsidy to ${facts.payee.nameEn}, its only recipient. Every part of it goes whole to the account that the recipient has registered on the platform and a second person has verified; ${recipients(facts)} gets no subsidy directly.`,
          `It is claimed in ${claims.length} parts, of the grant at its most:${claims.map(claim).join('')}`,
          `${percent(facts.reserveBp)} of the grant, ${sumEn(facts.reserveFen)}, is reserved from the first payment until the final account; before the final claim no more than ${percent(facts.ceilingBp)} of the grant is approved in all.`,
          'The final grant follows the verified payments and the result of the final acceptance. Silence of any party never approves or pays public money.',
        ],
      ],
      ['Recovery', [proposed.clawbackBasis]],
      [
        'Changes and end',
        [
          'If the technology contract is amended, tasks and assessment of this task book follow it; rate, cap and maximum of the grant do not rise with it.',
          'If the technology contract is terminated, the subsidy is recalculated on the verified payments and the settlement: what is missing may be claimed once, what was paid above it is recovered.',
        ],
      ],
      ['Force majeure', forceMajeureEn('task book')],
      ['Notices', noticesEn('task book')],
      [
        'Effect and texts',
        [
          'This task book takes effect on the day on which the last of funder, enterprise and university has signed.',
          particularsEn('task book'),
          copiesEn('task book', facts.parties.length),
          'The Chinese text prevails; this translation is for reference.',
        ],
      ],
    ],
    (n, title) => `Article ${n}. ${title}`,
  );
}

const names = {
  funder: 'Funder',
  enterprise: 'Enterprise',
  university: 'University',
  platform: 'Platform',
  broker: 'Broker',
  licensee: 'Transferee',
} as const;
const head = ({ number, titleEn, parties }: TaskBookFacts) =>
  [
    'Task book',
    `Project ${number}`,
    `Project title: ${titleEn}`,
    ...parties.map(({ part, nameEn, uscc }) => `${names[part]}: ${nameEn} (unified social credit code: ${uscc ?? 'not registered'})`),
  ].join('\n');
const recipients = ({ parties }: TaskBookFacts) =>
  parties.flatMap(({ part, nameEn }) => (part === 'university' ? [nameEn] : [])).join(', ');
const claim = ({ weightBp, after, entitledFen, cashFen }: TaskBookFacts['claims'][number], index: number) => {
  const when = after === null ? 'after the conclusion of the final acceptance' : `after milestone ${after} is accepted and paid`;
  const withheld = entitledFen > cashFen ? `, of which ${sumEn(entitledFen - cashFen)} are reserved` : '';
  return `\n(${index + 1}) ${percent(weightBp)} ${when}, at most ${sumEn(entitledFen)} to the recipient${withheld}`;
};
