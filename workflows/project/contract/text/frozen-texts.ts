import type { WrittenText } from '#workflows/engine/composed.ts';
import { asBefore } from '#workflows/project/contract/amendment/amendment.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { transferText } from '#workflows/project/result-transfer/text/transfer-text.ts';
import type { Project } from '#workflows/project/state.ts';
import { amendmentText } from './amendment-text.ts';
import { composedTexts, contractText } from './contract-text.ts';
import { taskBookText } from './task-book-text.ts';

/** The texts of a project that are signed or to be signed. The state keeps what each was written from, so that it can be written once more. */
export const frozenTexts = (project: Project): WrittenText[] => [
  ...contract(project),
  ...taskBook(project),
  ...amendments(project),
  ...transferContract(project),
];

function contract(project: Project): WrittenText[] {
  const { contract: _inForce, ...talks } = project.contracting;
  const frozen = talks.draft?.frozen;
  return frozen ? [{ document: frozen, compose: () => contractText({ ...project, phase: 'contracting', contracting: talks }) }] : [];
}

function taskBook(project: Project): WrittenText[] {
  const { taskBook: signed, taskBookDraft } = project.contracting;
  const book = signed ?? taskBookDraft;
  if (!book) return [];
  const priced = { ...project, contracting: { ...project.contracting, contract: { ...contractOf(project), priceFen: book.priceFen } } };
  return [{ document: book.document, compose: (form) => taskBookText(priced, typedIn(form)) }];
}

function amendments(project: Project): WrittenText[] {
  const { amendments: inForce = [], amending } = project.contracting;
  return [...inForce, ...(amending ? [amending] : [])].map(({ n, document, before }) => ({
    document,
    compose: (form) => amendmentText(asBefore(project, n, before), typedIn(form)),
  }));
}

function transferContract(project: Project): WrittenText[] {
  const { price } = project.transfer;
  return price ? [{ document: price.document, compose: () => transferText(project, price, price.basis) }] : [];
}

const typedIn = (form: object) => Object.fromEntries(Object.entries(form).filter(([field]) => !(field in composedTexts.shape)));
