import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Sql } from '#worker/admin/register.ts';
import type { Anchor } from '#worker/record/anchors.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { chainOfAuthenticators } from '#worker/signed/authenticators.ts';
import { Shown } from '#workflows/domain/text.ts';
import { alteredAuthenticators } from './authenticators.ts';
import { type Disposed, disposalOf } from './disposed.ts';
import { type Finding, verifyCase } from './verify-case.ts';

const Line = z.object({ case: Shown, version: z.number(), hash: Shown });

/** The heads of all chains as kept by the workers; an incomplete line is ignored. */
export function anchorsIn(file: string): Map<string, Anchor[]> {
  const anchors = new Map<string, Anchor[]>();
  for (const text of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const line = Line.safeParse(parsed(text));
    if (line.success) anchors.set(line.data.case, [...(anchors.get(line.data.case) ?? []), line.data]);
  }
  return anchors;
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Verified {
  readonly cases: number;
  readonly anchors: number;
  readonly findings: readonly Finding[];
  /** Their texts are gone by right, and no finding; all else about them was verified. */
  readonly disposed: readonly Disposed[];
}

/** Verifies every case, including those known only from the anchors. Reads only. */
export async function verifyAll(sql: Sql, anchors: ReadonlyMap<string, readonly Anchor[]>, rule: AssertionRule): Promise<Verified> {
  await sql.query("SET LOCAL timezone = 'UTC'"); // as the rows were hashed
  const { rows } = await sql.query<{ id: string }>(
    'SELECT id FROM cases UNION SELECT case_id FROM case_chain UNION SELECT case_id FROM event ORDER BY id',
  );
  const ids = new Set([...rows.map(({ id }) => id), ...anchors.keys()]);
  ids.delete(chainOfAuthenticators);
  const findings: Finding[] = [];
  const disposed: Disposed[] = [];
  for (const id of ids) {
    findings.push(...(await verifyCase(sql, id, anchors.get(id) ?? [], rule)));
    disposed.push(...[await disposalOf(sql, id)].filter((one) => one !== undefined));
  }
  findings.push(...(await alteredAuthenticators(sql, rule, anchors.get(chainOfAuthenticators) ?? [])));
  return { cases: ids.size, anchors: [...anchors.values()].flat().length, findings, disposed };
}
