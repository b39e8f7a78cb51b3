export const secretNames: string[];
/** The settings of each part. */
export const namesOf: Record<'worker' | 'portal' | 'bank' | 'scanner' | 'mail' | 'messages' | 'signature' | 'demonstration', string[]>;
/** The settings required in production. */
export const productionNames: string[];
