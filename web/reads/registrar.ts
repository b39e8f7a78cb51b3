import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Registrar } from '#workflows/register/judge-entry.ts';

/** The viewer as the register judges one. */
export async function registrarOf(database: Database, viewer: Viewer): Promise<Registrar> {
  const roles = viewer.grants.filter((one) => one.organisation === viewer.organisation && one.caseId === null).map(({ role }) => role);
  const runs = await database.programme.findFirst({ where: { platformId: viewer.organisation }, select: { id: true } });
  return { person: viewer.person, organisation: viewer.organisation, roles, isPlatform: runs !== null };
}

const readers = ['pm', 'pm.lead', 'pm.finance', 'secretary', 'registrar', 'auditor', 'organisation-admin'];
/** The platform's office, and its programmes' funders. */
export async function mayRead(database: Database, viewer: Viewer): Promise<boolean> {
  const held = rolesOf(viewer);
  if (held.some((role) => role === 'fund.officer' || role === 'fund.approver' || role === 'fund.audit'))
    return (await database.programme.findFirst({ where: { funderId: viewer.organisation }, select: { id: true } })) !== null;
  return held.some((role) => readers.includes(role)) && (await registrarOf(database, viewer)).isPlatform;
}
