import { z } from 'zod';
import type { Sql } from '#worker/admin/register.ts';
import type { Anchor } from '#worker/record/anchors.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { Shown } from '#workflows/domain/text.ts';
import { disposalOf } from './disposed.ts';
import { alteredOpenings } from './openings.ts';
import { alteredPeople } from './people.ts';
import { type Link, linksOf, rowsOf, sha256, type Table } from './rows.ts';
import { alteredTexts } from './texts.ts';
import { unbelievedActs } from './unbelieved.ts';

/** One difference from the record. */
export interface Finding {
  readonly case: string;
  readonly what:
    | 'event-altered'
    | 'event-deleted'
    | 'act-not-signed'
    | 'act-not-asserted'
    | 'authenticator-altered'
    | 'transfer-altered'
    | 'transfer-deleted'
    | 'request-altered'
    | 'notice-altered'
    | 'party-altered'
    | 'delegation-altered'
    | 'document-altered'
    | 'document-deleted'
    | 'envelope-altered'
    | 'text-not-from-terms'
    | 'opening-altered'
    | 'state-altered'
    | 'case-altered'
    | 'version-deleted'
    | 'link-altered'
    | 'tail-cut'
    | 'chain-recomputed'
    | 'case-deleted';
  readonly version?: number;
  readonly about?: string;
}

const Parts = z.object({
  events: Shown,
  eventCount: z.number(),
  transfers: Shown,
  transferCount: z.number(),
  requests: Shown,
  notices: Shown,
  envelope: Shown.optional(),
  state: Shown.optional(),
});
type Parts = z.output<typeof Parts>;
const Summary = z.object({
  kind: Shown,
  number: Shown,
  phase: Shown,
  stage: Shown,
  titleDocument: Shown.nullable(),
  sumFen: z.number().nullable(),
  requester: Shown,
  publicFrom: Shown.nullable(),
  field: Shown.nullable().default(null),
  published: z.array(z.object({ subject: Shown, round: z.number(), from: Shown })).default([]),
});

/** All findings about one case; `anchors`: its heads as kept outside the database. */
export async function verifyCase(sql: Sql, caseId: string, anchors: readonly Anchor[], rule: AssertionRule): Promise<Finding[]> {
  const links = await linksOf(sql, caseId);
  const found: Omit<Finding, 'case'>[] = [
    ...brokenLinks(caseId, links),
    ...(await changedRows(sql, caseId, links)),
    ...(await unbelievedActs(sql, caseId, rule)),
    ...(await changedDocuments(sql, caseId, links, (await disposalOf(sql, caseId)) !== undefined)),
    ...(
      await alteredOpenings(
        sql,
        caseId,
        links.map(({ openings }) => openings),
      )
    ).map((about) => ({ what: 'opening-altered', about }) as const),
    ...(await changedCase(sql, caseId, links)),
    ...(await alteredPeople(sql, caseId, links)),
    ...(await alteredTexts(sql, caseId)).map((about) => ({ what: 'text-not-from-terms', about }) as const),
    ...missedAnchors(links, anchors),
  ];
  return found.map((finding) => ({ case: caseId, ...finding }));
}

function brokenLinks(caseId: string, links: readonly Link[]): Omit<Finding, 'case'>[] {
  return links.flatMap((link, index): Omit<Finding, 'case'>[] => {
    const { version, openings, summary, parts, previous_hash, hash } = link;
    const before = links[index - 1];
    if (version !== (before?.version ?? 0) + 1) return [{ what: 'version-deleted', version: version - 1 }];
    const text = [previous_hash, caseId, version, openings, summary ?? '', parts].join('\n');
    return previous_hash === (before?.hash ?? '') && sha256(text) === hash ? [] : [{ what: 'link-altered', version }];
  });
}

const singular = { events: 'event', transfers: 'transfer', requests: 'request', notices: 'notice' } as const;
async function changedRows(sql: Sql, caseId: string, links: readonly Link[]): Promise<Omit<Finding, 'case'>[]> {
  const found: Omit<Finding, 'case'>[] = [];
  const parts = new Map(links.map((link) => [link.version, Parts.parse(JSON.parse(link.parts))]));
  for (const table of ['events', 'transfers', 'requests', 'notices'] as const satisfies readonly Table[]) {
    const rows = await rowsOf(sql, table, caseId);
    for (const [version, part] of parts) {
      const here = rows.get(version) ?? [];
      rows.delete(version);
      if (sha256(here.join('\n')) === part[table]) continue;
      found.push({ what: changeOf(table, here.length, part), version });
    }
    // rows of versions that no link covers
    for (const version of rows.keys()) found.push({ what: `${singular[table]}-altered`, version });
  }
  return found;
}
function changeOf(table: Table, count: number, { eventCount, transferCount }: Parts): Finding['what'] {
  if (table === 'requests' || table === 'notices') return `${singular[table]}-altered`;
  const before = table === 'events' ? eventCount : transferCount;
  return `${table === 'events' ? 'event' : 'transfer'}-${count < before ? 'deleted' : 'altered'}`;
}

async function changedDocuments(sql: Sql, caseId: string, links: readonly Link[], isDisposed: boolean): Promise<Omit<Finding, 'case'>[]> {
  const { rows } = await sql.query<{
    version: number;
    hash: string;
    state: string;
    there: boolean;
    body: string | null;
    envelope: Buffer | null;
  }>(
    `SELECT e.version, e.document AS hash, e.document_state AS state, d.hash IS NOT NULL AS there, d.body, d.envelope FROM event e
     LEFT JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
     WHERE e.case_id = $1 AND e.n = 0 AND e.document_state IN ('matches', 'sealed') ORDER BY e.version`,
    [caseId],
  );
  const envelopes = new Map(links.map(({ version, parts }) => [version, Parts.parse(JSON.parse(parts)).envelope]));
  return rows.flatMap(({ version, hash, state, there, body, envelope }): Omit<Finding, 'case'>[] => {
    if (!there && isDisposed) return [];
    if (!there || (state === 'matches' && body === null)) return [{ what: 'document-deleted', version }];
    if (body !== null && sha256(body) !== hash) return [{ what: 'document-altered', version }];
    if (state === 'sealed' && (envelope ? sha256(envelope) : undefined) !== envelopes.get(version))
      return [{ what: 'envelope-altered', version }];
    return [];
  });
}

async function changedCase(sql: Sql, caseId: string, links: readonly Link[]): Promise<Omit<Finding, 'case'>[]> {
  const last = links.at(-1);
  const told = links.findLast(({ summary }) => summary !== null);
  const { rows } = await sql.query<{
    row: Record<string, unknown>;
    publications: { subject: string; round: number; from_at: string }[];
    version: number;
    state: string | null;
    state_version: number | null;
  }>(
    `SELECT to_jsonb(c) AS row, c.version,
       (SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM publication x WHERE x.case_id = c.id) AS publications, s.state::text || s.books::text AS state, s.version AS state_version
     FROM cases c LEFT JOIN case_state s ON s.case_id = c.id WHERE c.id = $1`,
    [caseId],
  );
  const [found] = rows;
  if (!found || !last || !told) return found ? [{ what: 'version-deleted' }] : [{ what: 'case-deleted' }];
  const { row, publications, version, state, state_version } = found;
  const findings: Omit<Finding, 'case'>[] = [];
  const { kind, number, phase, stage, titleDocument, sumFen, requester, publicFrom, field, published } = Summary.parse(
    JSON.parse(told.summary ?? '{}'),
  );
  const news = published.map(({ subject, round, from }) => [subject, round, instant(from)]);
  const asTold = [kind, number, phase, stage, titleDocument, sumFen, requester, field, instant(publicFrom), sorted(news)];
  const columns = ['kind', 'number', 'phase', 'stage', 'title_document', 'sum_fen', 'requester_id', 'field'].map((name) => row[name]);
  const rowsOfNews = publications.map(({ subject, round, from_at }) => [subject, round, instant(from_at)]);
  const asStored = [...columns, instant(row['public_from']), sorted(rowsOfNews)];
  if (JSON.stringify(asTold) !== JSON.stringify(asStored)) findings.push({ what: 'case-altered', version: told.version });
  if (version > last.version) findings.push({ what: 'tail-cut', version: last.version });
  const parts = Parts.parse(JSON.parse(told.parts));
  if (state_version !== told.version || sha256(state ?? '') !== parts.state)
    findings.push({ what: 'state-altered', version: told.version });
  return findings;
}

const instant = (at: unknown) => (typeof at === 'string' ? new Date(at).toISOString() : null);
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Findings from the anchors: a recomputed chain, or a cut tail, differs from the heads kept outside the database. */
export function missedAnchors(links: readonly Pick<Link, 'version' | 'hash'>[], anchors: readonly Anchor[]): Omit<Finding, 'case'>[] {
  const hashes = new Map(links.map(({ version, hash }) => [version, hash]));
  const [recomputed] = anchors.filter(({ version, hash }) => hashes.has(version) && hashes.get(version) !== hash);
  const [cut] = anchors.filter(({ version }) => version > (links.at(-1)?.version ?? 0)).sort((a, b) => a.version - b.version);
  return [
    ...(recomputed ? [{ what: 'chain-recomputed', version: recomputed.version } as const] : []),
    ...(cut ? [{ what: 'tail-cut', version: cut.version } as const] : []),
  ];
}
