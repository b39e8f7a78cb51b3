import { createHash } from 'node:crypto';

/** SHA-256 in hex: a document's name. */
export const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
