import type { MoneyPanel } from '#web/shapes/project.ts';
import { dayAndTime } from '#web/shapes/time.ts';
import { useDay } from './clock.tsx';
import { Amount } from './money.tsx';
import { usePortal } from './wording.tsx';

/** The bond as it went: paid in, still in escrow, given back or forfeited, each with its day. */
export function BondSide({ bond }: { bond: NonNullable<MoneyPanel['bond']> }) {
  const t = usePortal();
  const day = useDay();
  const on = (at: string) => day(dayAndTime(at).day);
  const lines = [
    { label: t('money.bond.paid', { on: on(bond.paidAt) }), fen: bond.paidFen },
    ...bond.ends.map(({ bondEnd, fen, at }) => ({ label: t(`money.bond.${bondEnd}`, { on: on(at) }), fen })),
    ...(bond.heldFen > 0 ? [{ label: t('money.bond.held'), fen: bond.heldFen }] : []),
  ];
  return (
    <ul className="small mt-2">
      {lines.map(({ label, fen }) => (
        <li key={label} className="flex justify-between gap-2">
          {label} <Amount fen={fen} />
        </li>
      ))}
    </ul>
  );
}
