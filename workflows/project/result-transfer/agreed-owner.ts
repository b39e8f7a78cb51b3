import type { Figures } from '#workflows/engine/beside.ts';
import { regimes } from '#workflows/project/contract/contract-form.ts';
import type { Project } from '#workflows/project/state.ts';
import type { Rights } from './result-transfer.ts';

type Regime = (typeof regimes)[number];

/** Whose a result can be under the contract's ownership clause (5.1). Under 6 it depends on who achieved it. */
export const ownersUnder: Readonly<Record<Regime, readonly Rights[]>> = {
  '1': ['university'],
  '2': ['university'],
  '3': ['university'],
  '4': ['client'],
  '5': ['client'],
  '6': ['university', 'client', 'joint'],
  custom: ['university', 'client', 'joint'],
};

/** As the signed contract was drafted. */
export const regimeOf = ({ contracting }: Project): Regime | undefined =>
  regimes.find((regime) => regime === contracting.draft?.template?.regime);

/** The contract's ownership clause, beside the finding. */
export function agreedOwner(project: Project): Figures[] {
  const regime = regimeOf(project);
  return regime ? [{ name: 'agreedOwner', items: [{ name: 'ownershipClause', kind: 'term', value: `ownership-${regime}` }] }] : [];
}

/** What the enterprise may ask for before the result goes to another organisation. */
const priorities: Readonly<Partial<Record<Regime, string>>> = { '2': 'first-negotiation', '3': 'named-results' };
/** The same beside the choice of the mode, with the enterprise's priority where one is agreed. */
export function agreedUse(project: Project): Figures[] {
  const value = priorities[regimeOf(project) ?? 'custom'];
  return agreedOwner(project).map(({ items, ...figures }) => ({
    ...figures,
    items: [...items, ...(value ? [{ name: 'agreedPriority', kind: 'term' as const, value }] : [])],
  }));
}
