import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { hashOf } from './canonical.ts';
import type { Keys } from './keys.ts';
import { copyOf, decryptText } from './private-text.ts';

/**
 * The forms that an organisation has drafted, put together for the envelope by the names of their parts, as the step that
 * seals them says. Fails where a part is not there, or its copy has been erased by an earlier sealing.
 */
export async function packageParts(
  database: Database,
  keys: Keys,
  caseId: string,
  organisation: string,
  packs: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [part, step] of Object.entries(packs)) {
    const latest = await latestCopy(database, caseId, organisation, step);
    if (!latest) throw fail('PARTS_MISSING', { missing: [step] });
    found[part] = readCopy(latest, keys, caseId, organisation).form;
  }
  return found;
}

/** The organisation's latest recorded document of a step that is sealed as a draft; null where there is no readable copy. */
export async function latestCopy(database: Database, caseId: string, organisation: string, step: string) {
  const event = await database.event.findFirst({
    where: { caseId, step, organisationId: organisation, n: 0 },
    orderBy: { version: 'desc' },
    select: { document: true, submissionId: true, outcome: true },
  });
  const { document: hash, submissionId } = event ?? {};
  if (!event || !hash || !submissionId) return null;
  const document = await database.document.findUnique({
    where: { caseId_submissionId_hash: { caseId, submissionId, hash } },
    select: { organisationCopy: true },
  });
  return document?.organisationCopy ? { outcome: event.outcome ?? '', hash, organisationCopy: document.organisationCopy } : null;
}

/** Throws where it is not the text of the document's hash. */
export function readCopy(
  { organisationCopy, hash }: { readonly organisationCopy: Uint8Array; readonly hash: string },
  keys: Keys,
  caseId: string,
  organisation: string,
) {
  const json = decryptText(organisationCopy, keys.draft, copyOf(caseId, organisation));
  if (hashOf(json) !== hash) throw new Error('a copy whose text is not that of its hash');
  return JSON.parse(json) as { form: Record<string, unknown> };
}
