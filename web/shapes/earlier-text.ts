import { recordedForm } from '#workflows/engine/composed.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { DocumentRef } from './case.ts';

type Recorded = Pick<DocumentRef, 'version' | 'step' | 'outcome' | 'state'>;

/** The version before this one of a text that the case writes; undefined: there is none, or it is no such text. */
export function earlierText<Document extends Recorded>(documents: readonly Document[], version: number): Document | undefined {
  const own = documents.find((one) => one.version === version);
  const outcome = own && stepNamed(own.step)?.outcomes[own.outcome];
  if (!outcome || !('textZh' in recordedForm(outcome).shape)) return undefined;
  return documents
    .filter(
      ({ step, outcome: other, version: at, state }) => step === own.step && other === own.outcome && at < version && state === 'plain',
    )
    .toSorted((one, next) => next.version - one.version)[0];
}
