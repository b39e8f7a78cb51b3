export const secretNames: string[];
/** The settings of each part. */
export const namesOf: Record<'worker' | 'portal' | 'bank' | 'demonstration', string[]>;
/** What a production start cannot do without. */
export const productionNames: string[];
