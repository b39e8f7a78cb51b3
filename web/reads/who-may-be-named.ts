import type { Prisma } from '#prisma/generated/client.ts';
import { currentGrants } from '#web/access/current-grants.ts';
import type { Reference } from '#workflows/engine/beside.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';

export type PersonReference = Extract<Reference<CaseState>, { to: 'person' }>;

/** Holders of the roles now: at the organisation that the field asks for unless `anywhere`, and of none that it keeps out. */
export function whoMayBeNamed({ roles, at, notOf }: PersonReference, state: CaseState, subject: string, anywhere = false) {
  const current = currentGrants(state.id);
  const organisation = anywhere ? undefined : at?.(state, subject);
  const keptOut = notOf?.(state).map(({ organisation: id, unless }) => ({
    organisationId: id,
    ...(unless ? { role: { notIn: [...unless] } } : {}),
  }));
  const where: Prisma.PersonWhereInput = {
    grants: {
      some: { ...current, role: { in: [...roles] }, ...(organisation ? { organisationId: organisation } : {}) },
      ...(keptOut ? { none: { ...current, OR: keptOut } } : {}),
    },
  };
  return where;
}
