import { randomBytes } from 'node:crypto';
import { decryptText, encryptText } from '#web/documents/private-text.ts';
import type { Services } from '#web/server/services.ts';

/** The part of a file that only the portal reads; unreadable once the file is sealed. */
export interface Secret {
  readonly name: string;
  /** Of the content, once all of it is there. */
  readonly sha256?: string;
  /** AES-256, base64. */
  readonly key: string;
}
interface Place {
  readonly id: string;
  readonly caseId: string;
}
export const aboutFile = ({ caseId, id }: Place) => `file ${caseId} ${id}`;

export const newFileKey = () => randomBytes(32).toString('base64');
export const keepSecret = ({ keys }: Pick<Services, 'keys'>, place: Place, secret: Secret) =>
  encryptText(JSON.stringify(secret), keys.draft, aboutFile(place));
export const readSecret = ({ keys }: Pick<Services, 'keys'>, place: Place, kept: Uint8Array): Secret =>
  JSON.parse(decryptText(kept, keys.draft, aboutFile(place)));
