import { articles, percent, sumEn } from './figures.ts';
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
          `It is claimed in ${claims.length} parts:${claims.map(claim).join('')}`,
          `${percent(facts.reserveBp)} of the grant is reserved from the first payment until the final account; before the final claim no more than ${percent(facts.ceilingBp)} of the grant is approved in all.`,
          'The final grant follows the verified payments and the result of the final acceptance. Silence of any party never approves or pays public money.',
        ],
      ],
      ['Recovery', [proposed.clawbackBasis]],
      [
        'Effect and texts',
        [
          'This task book takes effect when funder, enterprise and university have all signed.',
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
const claim = ({ weightBp, after }: TaskBookFacts['claims'][number], index: number) =>
  `\n(${index + 1}) ${percent(weightBp)} ${after === null ? 'after the conclusion of the final acceptance' : `after milestone ${after} is accepted and paid`}`;
