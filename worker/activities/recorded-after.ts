import type pg from 'pg';
import { z } from 'zod';
import { Authority } from '#workflows/engine/authority.ts';
import type { Act } from '#workflows/engine/define-step.ts';
import { keyOf } from '#workflows/engine/openings.ts';

interface Row {
  readonly version: number;
  readonly at: Date;
  readonly step: string;
  readonly subject: string;
  readonly key: string;
  readonly outcome: string;
  readonly submission_id: string;
  readonly person_id: string;
  readonly for_person_id: string | null;
  readonly organisation_id: string;
  readonly role: string;
  readonly document: string;
  readonly details: unknown;
  /** What the portal signed: the actor with the authority to sign. */
  readonly signed: string | null;
}

export const createRecordedAfter = ({ sql }: { readonly sql: pg.Pool }) => ({
  /** The acts recorded after this version, in order, as they were done; each was admitted under the role it names. */
  async recordedAfter(caseId: string, version: number): Promise<{ version: number; act: Act }[]> {
    const { rows } = await sql.query<Row>('SELECT * FROM event WHERE case_id = $1 AND version > $2 AND n = 0 ORDER BY version', [
      caseId,
      version,
    ]);
    return rows.map((row) => ({ version: row.version, act: actOf(row) }));
  },
});

const Signed = z.object({ actor: z.object({ authority: Authority.nullable().optional() }) });

function actOf({ submission_id: id, step, subject, key, outcome, document, details: input, at, signed, ...by }: Row): Act {
  const prefix = `${keyOf(step, subject)}/`;
  const { authority } = signed === null ? {} : Signed.parse(JSON.parse(signed)).actor;
  const actor = {
    person: by.person_id,
    organisation: by.organisation_id,
    ...(by.for_person_id === null ? { roles: [by.role] } : { roles: [], actingFor: { person: by.for_person_id, roles: [by.role] } }),
    ...(authority === undefined ? {} : { authority }),
  };
  return {
    id,
    step,
    subject,
    ...(key.startsWith(prefix) ? { seat: key.slice(prefix.length) } : {}),
    outcome,
    input,
    document,
    actor,
    at: at.toISOString(),
  };
}
