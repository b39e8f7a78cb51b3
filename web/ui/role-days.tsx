import type { PersonRow } from '#web/shapes/people.ts';
import { countedFromDay, shanghaiDay } from '#workflows/domain/days.ts';
import { useDay } from './clock.tsx';
import { Chip } from './parts.tsx';
import { useRole } from './people.tsx';
import { usePortal } from './wording.tsx';

type Held = PersonRow['roles'][number];

/** From and until which day a role is held; both days included. */
export function useRoleDays(): (held: Held) => string {
  const t = usePortal();
  const day = useDay();
  return ({ from, until, state }) =>
    [
      state === 'later' ? t('people.validFrom', { day: day(shanghaiDay(from)) }) : '',
      until ? t('people.validUntil', { day: day(countedFromDay(until)) }) : t('people.open'),
    ]
      .filter(Boolean)
      .join(t('comma'));
}

/** The roles that are held now or later, each with its end. */
export function RolesHeld({ roles }: { roles: readonly Held[] }) {
  const t = usePortal();
  const roleName = useRole();
  const days = useRoleDays();
  const kept = roles.filter(({ state }) => state !== 'ended');
  if (kept.length === 0) return <span className="small">{t('people.none')}</span>;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {kept.map((held) => (
        <li key={held.role + (held.caseId ?? '')} className="flex flex-wrap items-center gap-1.5">
          <Chip tone={held.state === 'held' ? 'brand' : 'plain'}>{roleName(held.role)}</Chip>
          <span className="tiny">{days(held)}</span>
        </li>
      ))}
    </ul>
  );
}
