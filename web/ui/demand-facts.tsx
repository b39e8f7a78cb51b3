import type { PublicDemand } from '#web/shapes/public.ts';
import { useMoney } from './money.tsx';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';

/** "¥1,000,000.00 – ¥3,000,000.00", or that it is not public. */
export function useBudget(): (demand: PublicDemand) => string {
  const t = usePortal();
  const money = useMoney();
  return ({ budgetMinFen, budgetMaxFen }) =>
    budgetMinFen === null || budgetMaxFen === null
      ? t('demand.notPublic')
      : t('demand.range', { min: money(budgetMinFen), max: money(budgetMaxFen) });
}

/** An organisation by name; an invented one says so by itself. */
export function OrganisationName({ organisation }: { organisation: { names: { zh: string; en: string } } | null }) {
  const name = useName();
  const t = usePortal();
  return <>{organisation ? name(organisation.names) : t('demand.notPublic')}</>;
}
