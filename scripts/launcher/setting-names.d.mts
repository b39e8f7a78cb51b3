export const secretNames: string[];
/** What each part is told. */
export const namesOf: Record<'worker' | 'portal' | 'bank' | 'demonstration', string[]>;
/** What a production start cannot do without. */
export const productionNames: string[];
