import { admitObjections } from './admit-objections.ts';
import { decideObjection } from './decide-objection.ts';
import { fileObjection } from './file-objection.ts';

/** What every published matter needs. */
export const publicity = [fileObjection, admitObjections, decideObjection] as const;
