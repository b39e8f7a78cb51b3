import { openClearing } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

/** I9: the accounts that keep a case from being settled, and the payments that have not arrived. */
export const unsettled = ({ file, state }: Simulation<Project>) => [
  ...openClearing(file.books).map(({ account, fen }) => `${account} ${fen}`),
  ...Object.values(state.payments).flatMap(({ id, state: how }) => (how === 'settled' ? [] : [`${id} ${how}`])),
];
