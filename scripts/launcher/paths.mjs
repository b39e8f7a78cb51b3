import { fileURLToPath } from 'node:url';

/** The repository's own folder, independent of the current one. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
