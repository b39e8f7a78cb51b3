/** Whose thread: the viewer's own party's, or that of the parties which its page names. Without schemas, for the browser. */
export const withs = ['party', 'shared'] as const;
export type With = (typeof withs)[number];
export const longestMessage = 2_000;
