import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { PersonRef } from '#web/shapes/common.ts';
import type { Authority } from '#workflows/engine/authority.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import { personRefs } from './directory.ts';

type Row = Awaited<ReturnType<typeof confirmedIn>>[number];
const confirmedIn = (database: Database, organisation: string) =>
  database.signatoryAuthority.findMany({ where: { organisationId: organisation, confirmedAt: { not: null } } });
const isInForce = ({ endedAt, validFrom, validUntil }: Row, now: Date) => endedAt === null && validFrom <= now && now < validUntil;
const covers = ({ limitFen }: Row, fen: number) => limitFen === null || limitFen >= fen;

/** The actor with the authority to sign, where the step binds the organisation to a sum and the organisation keeps a list of signatories. */
export async function withAuthority(database: Database, step: StepDefinition<CaseState>, actor: Actor): Promise<Actor> {
  if (!step.binds) return actor;
  const rows = await confirmedIn(database, actor.organisation);
  if (rows.length === 0) return actor;
  const { person } = actor.actingFor ?? actor;
  const now = new Date();
  const own = rows.filter((row) => row.personId === person && isInForce(row, now));
  const [best] = own.toSorted((one, other) => limitOf(other) - limitOf(one));
  return { ...actor, authority: best ? authorityOf(best) : null };
}
const limitOf = ({ limitFen }: Row) => (limitFen === null ? Number.POSITIVE_INFINITY : Number(limitFen));
const authorityOf = ({ letter, limitFen, validUntil }: Row): Authority => ({
  letter,
  limitFen: limitFen === null ? null : Number(limitFen),
  until: validUntil.toISOString(),
});

/** Colleagues of the viewer whose authority covers a sum now. */
export async function signatoriesFor(database: Database, { organisation, person }: Viewer, fen: number): Promise<PersonRef[]> {
  const now = new Date();
  const rows = (await confirmedIn(database, organisation)).filter((row) => isInForce(row, now) && covers(row, fen));
  const names = await personRefs(
    database,
    rows.map(({ personId }) => personId).filter((id) => id !== person),
  );
  return [...names.values()];
}
