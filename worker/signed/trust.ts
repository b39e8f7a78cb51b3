import type { KeyObject } from 'node:crypto';
import type { NewAuthenticator } from '#workflows/engine/assertion.ts';
import type { ActKeys } from './act-keys.ts';

/** What counts as an authenticator in this installation. */
export interface Trust {
  readonly actKeys: ActKeys;
  /** The portal's own addresses. */
  readonly origins: readonly string[];
  /** Authenticators that a demonstration's portal holds count; production refuses this. */
  readonly demonstration: boolean;
  /** Binding acts without an assertion are not believed. */
  readonly required: boolean;
}
/** A registered one, and from when until when it counts: by the clock of the database. */
export interface Authenticator {
  readonly id: string;
  readonly person: string;
  readonly kind: NewAuthenticator['kind'];
  readonly publicKey: KeyObject;
  readonly from: Date;
  readonly until: Date | undefined;
}

export const countsAt = ({ from, until }: Authenticator, at: Date) => from <= at && (until === undefined || at < until);
