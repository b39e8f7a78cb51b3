import type { StepInput } from '#workflows/project/catalogue.ts';

type Demand = StepInput<'draft-demand', 'submit'>;

/** One aim: name, unit, comparator, where it stands, where it should be, what the project will measure. */
export type Aim = readonly [name: string, unit: string, comparator: '>=' | '<=', baseline: string, target: string, measured: string];

/** One of the kinds of results that universities bring to the conference, seen as an enterprise's question. */
export interface Topic {
  readonly field: Demand['field'];
  readonly titleZh: string;
  readonly titleEn: string;
  /** The product, as named in the sentences of the forms. */
  readonly thing: string;
  readonly thingEn: string;
  readonly problem: string;
  readonly aims: readonly [Aim, Aim, Aim];
  /** Money of the story by tenths: 10 is the 3,000,000 yuan of SC1. */
  readonly tenths: number;
}
