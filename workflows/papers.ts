// The papers of each kind of case. The portal alone reads this list: no workflow does, so the bundle has no template.

import type { CaseState } from './engine/define-kind.ts';
import type { Paper } from './engine/paper.ts';
import type { KindName } from './kinds.ts';
import { projectPapers } from './project/papers/papers.ts';

const registered: Readonly<Record<KindName, readonly unknown[]>> = { project: projectPapers, policy: [], admission: [] };

/** It is handed no state but the one that the kind's own workflow has recorded. */
export const papersOf = (kind: string) => (registered[kind as KindName] ?? []) as readonly Paper<CaseState>[];
