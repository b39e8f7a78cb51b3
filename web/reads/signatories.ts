import { rolesOf } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { AuthorityRow, Signatories } from '#web/shapes/signatories.ts';
import { isSignatory, mayConfirmAuthority } from '#workflows/membership/judge-signatory.ts';
import { byName } from './by-name.ts';
import type { PersonContext } from './context.ts';
import { personRefs } from './directory.ts';
import { mayAdminister } from './own-people.ts';

/** The list of signatories of the organisation acted for; no other one can be named. */
export async function signatories({ services: { database }, viewer, locale }: PersonContext): Promise<Signatories> {
  if (!mayConfirmAuthority(rolesOf(viewer))) throw fail('NOT_ALLOWED');
  const now = new Date();
  const where = { organisationId: viewer.organisation };
  const [rows, grants] = await Promise.all([
    database.signatoryAuthority.findMany({ where, orderBy: [{ enteredAt: 'desc' }, { id: 'asc' }], take: 500 }),
    database.roleGrant.findMany({
      where: { ...where, caseId: null, OR: [{ validUntil: null }, { validUntil: { gt: now } }] },
      select: { personId: true, role: true },
    }),
  ]);
  const candidates = grants.filter(({ role }) => isSignatory(role)).map(({ personId }) => personId);
  const names = await personRefs(database, [
    ...candidates,
    ...rows.flatMap(({ personId, enteredBy, confirmedBy }) => [personId, enteredBy, confirmedBy]),
  ]);
  const mayEnter = mayAdminister(viewer);
  return {
    mayEnter,
    candidates: byName(
      [...new Set(candidates)].flatMap((id) => names.get(id) ?? []),
      locale,
      (one) => one,
    ),
    list: rows.flatMap((row): AuthorityRow[] => {
      const person = names.get(row.personId);
      if (!person) return [];
      const { id, letter, file, limitFen, validFrom, validUntil, enteredBy, confirmedBy, endedAt } = row;
      const isOver = endedAt !== null || validUntil <= now;
      const state = isOver ? 'ended' : confirmedBy === null ? 'waiting' : validFrom > now ? 'later' : 'in-force';
      return [
        {
          id,
          person,
          letter,
          file,
          limitFen: limitFen === null ? null : Number(limitFen),
          from: validFrom.toISOString(),
          until: validUntil.toISOString(),
          state,
          enteredBy: names.get(enteredBy) ?? null,
          confirmedBy: names.get(confirmedBy ?? '') ?? null,
          mayConfirm: state === 'waiting' && ![enteredBy, row.personId].includes(viewer.person),
        },
      ];
    }),
  };
}
