import { z } from 'zod';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { AdmissionPage, PlatformChoice } from '#web/shapes/admission.ts';
import type { Locale } from '#web/wording/index.ts';
import { publicSteps } from '#workflows/admission/public-steps.ts';
import type { AdmissionCase } from '#workflows/admission/state.ts';
import { Shown } from '#workflows/domain/text.ts';
import { byName } from './by-name.ts';
import type { Context } from './context.ts';
import { organisationRefs } from './directory.ts';

/** The platforms of the programmes that are open. */
export async function platforms(database: Database, locale?: Locale): Promise<PlatformChoice[]> {
  const rows = await database.programme.findMany({ where: { open: true }, select: { platformId: true }, distinct: ['platformId'] });
  const names = await organisationRefs(
    database,
    rows.map(({ platformId }) => platformId),
  );
  const shown = [...names.values()].map(({ id, names: named }) => ({ id, names: named }));
  return byName(shown, locale, (one) => one);
}

const Refusal = z.object({ reason: Shown });

/** One answer for every token that leads nowhere. */
export async function admissionPage({ services: { database } }: Context, token: string): Promise<AdmissionPage> {
  const known = await database.admissionToken.findUnique({ where: { tokenHash: hashOf(token) } });
  const found =
    known && (await database.case.findUnique({ where: { id: known.caseId }, select: { titleZh: true, titleEn: true, openedAt: true } }));
  if (!known || !found) throw fail('INVITATION_VOID');
  const { state } = await database.caseState.findUniqueOrThrow({ where: { caseId: known.caseId }, select: { state: true } });
  const { phase } = state as unknown as AdmissionCase;
  return {
    names: { zh: found.titleZh ?? '', en: found.titleEn ?? '' },
    appliedAt: found.openedAt.toISOString(),
    state: phase === 'admitted' ? 'admitted' : phase === 'refused' || phase === 'lapsed' ? 'refused' : 'deciding',
    reason: phase === 'refused' ? await reasonOf(database, known.caseId) : null,
  };
}

async function reasonOf(database: Database, caseId: string): Promise<string | null> {
  const [row] = await database.rows<{ body: string }>`
    SELECT d.body FROM event e JOIN document d ON d.case_id = e.case_id AND d.hash = e.document
    WHERE e.case_id = ${caseId} AND e.n = 0 AND e.step = ${publicSteps.decide} AND e.outcome = 'refuse' AND d.body IS NOT NULL LIMIT 1`;
  return Refusal.safeParse(row && JSON.parse(row.body)).data?.reason ?? null;
}
