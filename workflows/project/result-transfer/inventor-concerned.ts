import type { Sheet } from '#workflows/engine/beside.ts';
import type { Project } from '#workflows/project/state.ts';

/** Beside a decision on one inventor: who it is, the part of the result, and who has been recorded as heir. */
export function inventorConcerned({ transfer: { disclosure, successors } }: Project, inventor: string): Sheet {
  const named = disclosure?.inventors.filter((one) => one.inventor === inventor) ?? [];
  const heir = successors?.[inventor]?.heir;
  return {
    name: 'inventorConcerned',
    columns: [
      { name: 'inventor', kind: 'person' },
      { name: 'part', kind: 'rate' },
      ...(heir ? [{ name: 'heir', kind: 'person' } as const] : []),
    ],
    rows: named.map(({ shareBp }) => [inventor, shareBp, ...(heir ? [heir] : [])]),
  };
}
