import { positions } from '#workflows/domain/ledger.ts';
import { exactDelta, type FenDelta, toFenDelta } from '#workflows/domain/money.ts';
import type { Books } from '#workflows/engine/define-step.ts';

/** The names of the parties' net positions: inventors together, school with college. */
function nameOf(party: string): string {
  if (party === 'university') return 'university_project';
  if (party === 'school' || party === 'college') return 'school_college';
  return party.startsWith('inventor-') ? 'inventors' : party;
}

/** Net position in fen by name, those at zero left out. They add up to zero. */
export function positionsByName(books: Books): Record<string, FenDelta> {
  const sums: Record<string, FenDelta> = {};
  for (const [party, fen] of Object.entries(positions(books))) {
    const name = nameOf(party);
    sums[name] = toFenDelta(exactDelta(sums[name] ?? 0) + exactDelta(fen));
  }
  return Object.fromEntries(Object.entries(sums).filter(([, fen]) => fen !== 0));
}
