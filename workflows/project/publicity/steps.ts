import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';

/** What every published matter needs. */
export const publicity = [fileObjection, decideObjection] as const;
