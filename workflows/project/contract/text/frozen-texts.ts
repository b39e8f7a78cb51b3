import type { WrittenText } from '#workflows/engine/composed.ts';
import type { Project } from '#workflows/project/state.ts';
import { composedTexts, contractText } from './contract-text.ts';
import { taskBookText } from './task-book-text.ts';

/**
 * The texts in force that the state still suffices to write once more: the contract from the draft that was signed, and the task book
 * as long as no amendment has changed the contract under it.
 */
export function frozenTexts(project: Project): WrittenText[] {
  const { draft, contract, taskBook, amendments = [] } = project.contracting;
  const { contract: _inForce, ...talks } = project.contracting;
  const asDrafted: Project = { ...project, phase: 'contracting', contracting: talks };
  return [
    ...(draft?.frozen ? [{ document: draft.frozen, compose: () => contractText(asDrafted) }] : []),
    ...(taskBook && contract && amendments.length === 0
      ? [{ document: taskBook.document, compose: (form: object) => taskBookText(project, typedIn(form)) }]
      : []),
  ];
}

const typedIn = (form: object) => Object.fromEntries(Object.entries(form).filter(([field]) => !(field in composedTexts.shape)));
