import { createHmac } from 'node:crypto';
import { keysOfFiles } from '#web/files/ready.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Services } from '#web/server/services.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import { barringTypes } from '#workflows/kinds.ts';
import { hashOf } from './canonical.ts';
import { seal } from './envelope.ts';
import { filesOfParts } from './files-of-parts.ts';
import type { Keys } from './keys.ts';
import { packageParts } from './package-parts.ts';
import { partsOf } from './parts-of.ts';
import { copyOf, encryptText } from './private-text.ts';

/** A form that has passed its schema, about to become a document. */
export interface Submitted {
  readonly caseId: string;
  readonly subject: string;
  readonly submissionId: string;
  readonly outcome: string;
  readonly form: unknown;
  readonly actor: Actor;
}
export interface NewDocument {
  readonly hash: string;
  readonly body: string | null;
  readonly envelope: Uint8Array<ArrayBuffer> | null;
  readonly organisationCopy: Uint8Array<ArrayBuffer> | null;
  /** Ids of files that a sealed one names: its text says nothing before it is opened. */
  readonly files: readonly string[];
}

/** The nonce of a sealed form: always the same for one submission. */
export const nonceOf = (keys: Keys, caseId: string, submissionId: string) =>
  createHmac('sha256', keys.nonce).update(`${caseId} ${submissionId}`).digest('hex');

/**
 * The document of a submission; the same submission always gives the same hash. Plain: the form's canonical JSON. Sealed:
 * `{ form, nonce }`, with `parts` where the step seals what was drafted before and the keys of the `files` that these name; the nonce
 * keeps short forms from being guessed.
 */
export async function documentOf(services: Services, step: StepDefinition<CaseState>, submitted: Submitted): Promise<NewDocument> {
  const { database, keys } = services;
  const { caseId, submissionId, form, actor } = submitted;
  const { sealed, packs } = step.outcomes[submitted.outcome] ?? {};
  if (!sealed) {
    const body = canonicalJson(form);
    return { hash: hashOf(body), body, envelope: null, organisationCopy: null, files: [] };
  }
  const nonce = nonceOf(keys, caseId, submissionId);
  const parts = packs ? await packageParts(database, keys, caseId, actor.organisation, packs) : undefined;
  const ids = filesOfParts(partsOf(step.name, submitted.outcome, { form, parts })).map(({ id }) => id);
  const files = sealed === 'final' && ids.length > 0 ? await keysOfFiles(services, caseId, ids) : undefined;
  const json = canonicalJson({ form, nonce, parts, files });
  const hash = hashOf(json);
  const copy = sealed === 'draft' ? encryptText(json, keys.draft, copyOf(caseId, actor.organisation)) : null;
  return { hash, body: null, envelope: seal(json, hash, keys.seal), organisationCopy: copy, files: ids };
}

/** The recorded act of a submission. */
export interface RecordedAct {
  readonly version: number;
  readonly step: string;
  readonly outcome: string;
  readonly subject: string;
  readonly person: string;
  readonly document: string;
  readonly at: Date;
}

export async function recordedAct(
  database: Database,
  { caseId, submissionId }: Pick<Submitted, 'caseId' | 'submissionId'>,
): Promise<RecordedAct | undefined> {
  const [recorded] = await database.rows<RecordedAct>`
    SELECT version, step, outcome, subject, person_id AS person, document, at FROM event
    WHERE case_id = ${caseId} AND submission_id = ${submissionId}`;
  return recorded;
}

/** What has kept a document from being stored. */
interface Kept {
  readonly recorded: RecordedAct | undefined;
  /** There are measures about those who must stand, in force or not. */
  readonly measured: boolean;
}
/**
 * Puts it in, unless the submission is recorded already: then that is the answer, and nothing is stored. Nor is it where there are measures
 * about those who must stand (`mustStand`): they are looked at first. A document that is there stays as it is. One statement, because every
 * act waits for it.
 */
export async function storeDocument(
  database: Database,
  { caseId, submissionId, actor }: Submitted,
  { hash, body, envelope, organisationCopy, files }: NewDocument,
  mustStand: readonly string[] = [],
): Promise<Kept> {
  const [row] = await database.rows<{ measured: boolean; version: number | null } & RecordedAct>`
    WITH recorded AS (
      SELECT version, step, outcome, subject, person_id AS person, document, at FROM event
      WHERE case_id = ${caseId} AND submission_id = ${submissionId}
    ), register AS MATERIALIZED (
      SELECT has_measures(${[...mustStand]}, ${barringTypes}) AS measured
    ), stored AS (
      INSERT INTO document (case_id, submission_id, hash, body, envelope, organisation_copy, organisation_id, files)
      SELECT ${caseId}, ${submissionId}, ${hash}, ${body}, ${envelope}::bytea, ${organisationCopy}::bytea, ${actor.organisation}, ${files}::text[]
      WHERE NOT EXISTS (SELECT FROM recorded) AND NOT (SELECT measured FROM register)
      ON CONFLICT (case_id, submission_id, hash) DO NOTHING
    )
    SELECT * FROM register LEFT JOIN recorded ON true`;
  const { measured = false, version = null, ...recorded } = row ?? {};
  return { measured, recorded: version === null ? undefined : { ...(recorded as Omit<RecordedAct, 'version'>), version } };
}
