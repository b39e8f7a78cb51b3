import { type Refusal, refuse } from '#workflows/engine/refusal.ts';
import type { Draft, MoneyTerms } from './draft.ts';

/** What the sentence can name: groups of terms, and the clauses. */
const groups: Readonly<Record<string, readonly (keyof MoneyTerms)[]>> = {
  price: ['priceFen'],
  payment: ['weightsBp', 'retentionBp', 'warrantyMonths', 'lateDailyBp'],
  liability: ['damagesBp', 'enterpriseRiskBp', 'silenceAccepts'],
};

type Signable = Pick<Draft, 'round' | 'frozen' | 'terms' | 'template' | 'formerTexts'>;

/** A signature counts for the text in force alone. `round`: the number of this version. Says which version was given, and what has changed since. */
export function otherText({ round, frozen, terms, template, formerTexts = [] }: Signable, given: string): Refusal | undefined {
  if (given === frozen) return undefined;
  const version = formerTexts.findIndex(({ document }) => document === given) + 1;
  const former = formerTexts[version - 1];
  const differ = (names: readonly (keyof MoneyTerms)[]) =>
    former && names.some((name) => JSON.stringify(former.terms?.[name]) !== JSON.stringify(terms?.[name])) ? 'yes' : 'no';
  const changed = Object.fromEntries(Object.entries(groups).map(([group, names]) => [group, differ(names)]));
  const clauses = former && former.template?.document !== template?.document ? 'yes' : 'no';
  return refuse('TEXT_DIFFERS', { version: round, given: version, ...changed, clauses });
}
