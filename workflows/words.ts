import type { KindName } from './kinds.ts';
import { policyWords } from './policy/words.ts';
import { projectWords } from './project/words.ts';

/** The words of each kind of case, by stage. Nothing in the workflow bundle imports them. */
export const wordsOfKinds = { project: projectWords, policy: policyWords } satisfies Record<KindName, object>;
