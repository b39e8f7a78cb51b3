import type { AmendmentFacts } from './amendment-text.ts';
import { articles, sumEn } from './figures.ts';

/** The English translation: the same articles and figures, for reference. */
export function amendmentEn(facts: AmendmentFacts): string {
  const { priceBeforeFen, priceFen, settledFen, tranches, indicators } = facts;
  const changes = [
    ...(priceFen === priceBeforeFen
      ? []
      : [
          `The contract price of ${sumEn(priceBeforeFen)} becomes ${sumEn(priceFen)}. What is accepted or paid, ${sumEn(settledFen)}, stays; the rest is cut in the proportion of the open tranches.`,
        ]),
    ...(tranches.length > 0
      ? [
          `Milestones not accepted yet become:${tranches
            .map(
              ({ n, dueOn, trancheFen, retentionFen }) =>
                `\n(${n}) milestone ${n}: by ${dueOn}; ${sumEn(trancheFen)} after its acceptance, of which ${sumEn(retentionFen)} are retained`,
            )
            .join('')}`,
        ]
      : []),
    ...(indicators.length > 0
      ? [
          `Indicators become:${indicators.map(({ name, unit, before, after }) => `\n${name}: ${before} ${unit} becomes ${after} ${unit}`.trimEnd()).join('')}`,
        ]
      : []),
  ];
  return articles(
    head(facts),
    [
      ['Reason', [facts.reason.trim()]],
      ['Changes', changes],
      [
        'Other terms',
        [
          'All other terms of the contract stand.',
          'This amendment takes effect when the legal representatives or authorised agents of all parties have signed. The Chinese text prevails; this translation is for reference.',
        ],
      ],
    ],
    (n, title) => `Article ${n}. ${title}`,
  );
}

const head = ({ number, n, titleEn, parties, contract }: AmendmentFacts) =>
  [
    `Amendment ${n}`,
    `Project ${number}, contract (SHA-256: ${contract})`,
    `Project title: ${titleEn}`,
    ...parties.map(({ nameEn, uscc }) => `Party: ${nameEn} (unified social credit code: ${uscc ?? 'not registered'})`),
  ].join('\n');
