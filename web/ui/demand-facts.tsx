import type { PublicDemand } from '#web/shapes/public.ts';
import { useMoney } from './money.tsx';
import { useName } from './names.ts';
import { Chip } from './parts.tsx';
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

/** What has become of the call: open, or its end as far as it is public. */
export function CallChip({ demand }: { demand: PublicDemand }) {
  const t = usePortal();
  const state = demand.open ? 'open' : demand.isWithdrawn ? 'withdrawn' : demand.isAwarded ? 'awarded' : 'closed';
  return <Chip tone={state === 'open' ? 'brand' : state === 'awarded' ? 'ok' : 'plain'}>{t(`demand.${state}`)}</Chip>;
}

/** An organisation by name; an invented one says so by itself. */
export function OrganisationName({ organisation }: { organisation: { names: { zh: string; en: string } } | null }) {
  const name = useName();
  const t = usePortal();
  return <>{organisation ? name(organisation.names) : t('demand.notPublic')}</>;
}
