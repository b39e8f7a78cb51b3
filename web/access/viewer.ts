import { createHmac } from 'node:crypto';
import type { KeyScope } from '#workflows/domain/key-scope.ts';
import type { Actor } from '#workflows/engine/define-step.ts';

/** A role held in an organisation, for all its projects or for one. */
export interface Grant {
  readonly organisation: string;
  readonly role: string;
  readonly caseId: string | null;
}

/** Whoever asks, as recognised for this one request: a person acting for one organisation. */
export interface Viewer {
  readonly person: string;
  /** Better-auth's id; null for a bearer key. */
  readonly user: string | null;
  /** Better-auth's id of the session; undefined for a bearer key. */
  readonly session?: string | undefined;
  /** The scopes of a bearer key, within its person's rights. */
  readonly scopes: readonly KeyScope[] | 'all';
  /** The organisation acted for. */
  readonly organisation: string;
  /** All in which a role is held now, in the order of their names. */
  readonly organisations: readonly string[];
  readonly grants: readonly Grant[];
}

/**
 * The actor without a sign-in: may only do acts open to the public (file an objection, by real name in its form). The
 * same name and contact are the same person, identified by a keyed hash without content.
 */
export function publicActor(form: unknown, key: Buffer): Actor {
  const { realName = '', contact = '' } = form as { realName?: string; contact?: string };
  const who = createHmac('sha256', key)
    .update(JSON.stringify([realName, contact].map((text) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, ''))))
    .digest('hex');
  return { person: `public-${who.slice(0, 16)}`, organisation: 'public', roles: ['public'] };
}

/** Roles in the organisation acted for; with a project, those that hold there. Everybody is of the public. */
export const rolesOf = (viewer: Viewer | null, caseId?: string): string[] => {
  if (!viewer) return ['public'];
  const held = viewer.grants.filter(
    (grant) => grant.organisation === viewer.organisation && (grant.caseId === null || caseId === undefined || grant.caseId === caseId),
  );
  return [...new Set([...held.map(({ role }) => role), 'public'])];
};

/** A signed-in person as the workflow judges them. */
export const actorIn = (viewer: Viewer, caseId: string): Actor => ({
  person: viewer.person,
  organisation: viewer.organisation,
  roles: rolesOf(viewer, caseId),
});
