// The papers of each kind of case. Portal and worker read this list: no workflow does, so the bundle has no template.

import type { CaseState } from './engine/define-kind.ts';
import type { Paper } from './engine/paper.ts';
import type { KindName } from './kinds.ts';
import { projectPapers } from './project/papers/papers.ts';

const registered: Readonly<Record<KindName, readonly unknown[]>> = { project: projectPapers, policy: [], admission: [] };

/** It is handed no state but the one that the kind's own workflow has recorded. */
export const papersOf = (kind: string) => (registered[kind as KindName] ?? []) as readonly Paper<CaseState>[];

/** Papers that are signed as files, by the fact that says so. */
export const signedPapers = Object.entries(registered).flatMap(([kind, papers]) =>
  (papers as readonly Paper<CaseState>[]).flatMap((paper) => (paper.signed ? [{ kind, paper, on: paper.signed.on }] : [])),
);
