import { createHmac } from 'node:crypto';
import type { Database } from '#web/server/database.server.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';
import { canonicalJson, hashOf } from './canonical.ts';
import { seal } from './envelope.ts';
import type { Keys } from './keys.ts';
import { packageParts } from './package-parts.ts';
import { encryptText } from './private-text.ts';

/** A form that has passed its schema, about to become a document. */
export interface Submitted {
  readonly projectId: string;
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
}

/** What an organisation's copy of a sealed draft is bound to. */
export const copyOf = (projectId: string, organisation: string) => `copy ${projectId} ${organisation}`;

/**
 * The document of a submission; the same submission always gives the same hash. Plain: the form's canonical JSON. Sealed:
 * `{ form, nonce }`, with `parts` where the step seals what was drafted before; the nonce keeps short forms from being guessed.
 */
export async function documentOf(
  database: Database,
  keys: Keys,
  step: StepDefinition<Project>,
  submitted: Submitted,
): Promise<NewDocument> {
  const { projectId, submissionId, form, actor } = submitted;
  const sealed = step.outcomes[submitted.outcome]?.sealed;
  if (!sealed) {
    const body = canonicalJson(form);
    return { hash: hashOf(body), body, envelope: null, organisationCopy: null };
  }
  const nonce = createHmac('sha256', keys.nonce).update(`${projectId} ${submissionId}`).digest('hex');
  const parts = sealed === 'final' ? await packageParts(database, keys, projectId, actor.organisation) : undefined;
  const json = canonicalJson({ form, nonce, parts });
  const hash = hashOf(json);
  const copy = sealed === 'draft' ? encryptText(json, keys.draft, copyOf(projectId, actor.organisation)) : null;
  return { hash, body: null, envelope: seal(json, hash, keys.seal), organisationCopy: copy };
}

/** Puts it in; a document that is there already stays as it is. One statement: createMany would make a transaction of it. */
export async function storeDocument(
  database: Database,
  step: StepDefinition<Project>,
  { projectId, outcome, actor }: Submitted,
  { hash, body, envelope, organisationCopy }: NewDocument,
): Promise<void> {
  await database.$executeRaw`
    INSERT INTO document (hash, body, envelope, organisation_copy, organisation_id, person_id, project_id, step, outcome)
    VALUES (${hash}, ${body}, ${envelope}, ${organisationCopy}, ${actor.organisation}, ${actor.person}, ${projectId}, ${step.name}, ${outcome})
    ON CONFLICT (hash) DO NOTHING`;
}
