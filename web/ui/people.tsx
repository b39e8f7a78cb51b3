import type { DocumentRef } from '#web/shapes/case.ts';
import type { Asked as AskedShape, Doer } from '#web/shapes/common.ts';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';

/** The name of a role; the wording's keys have no dots. */
export function useRole(): (role: string) => string {
  const t = usePortal();
  return (role) => {
    const key = `role.${role.replace('.', '-')}` as 'role.pm';
    return t.has(key) ? t(key) : role;
  };
}

/** The audience of a step: "海河大学 财务处 · 朱会计", as far as it is visible. */
export function useAsked(): (asked: AskedShape) => string {
  const roleName = useRole();
  const name = useName();
  return ({ role, organisation, person }) => [name(organisation?.names), roleName(role), name(person?.names)].filter(Boolean).join(' ');
}
export const Asked = ({ asked }: { asked: AskedShape }) => <b className="font-semibold">{useAsked()(asked)}</b>;

/** The actor; with words for the clock and for unnamed persons. */
export function useDoer(): (by: Doer | null) => string {
  const t = usePortal();
  const name = useName();
  const roleName = useRole();
  return (by) => {
    if (!by) return t('who.system');
    const person = by.for ? t('who.inPlaceOf', { by: name(by.person?.names), for: name(by.for.names) }) : name(by.person?.names);
    const known = [person, name(by.organisation?.names)].filter(Boolean);
    if (known.length > 0) return known.join(' · ');
    return by.role ? t('who.notShown', { role: roleName(by.role) }) : t('who.nobody');
  };
}

/** The origin of a document, and the university of its proposal. */
export function useOrigin(): (document: Pick<DocumentRef, 'by' | 'about'>) => string {
  const doer = useDoer();
  const name = useName();
  const t = usePortal();
  return ({ by, about }) => [about ? t('documents.about', { name: name(about.names) }) : '', doer(by)].filter(Boolean).join(' · ');
}
