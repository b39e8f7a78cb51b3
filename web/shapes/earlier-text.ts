import { recordedForm } from '#workflows/engine/composed.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { DocumentRef } from './case.ts';

type Recorded = Pick<DocumentRef, 'version' | 'step' | 'outcome' | 'state' | 'withdrawnAt'>;

/** Whether the act's document is a text that the case writes, of which there may be versions. */
export function isText({ step, outcome }: Pick<Recorded, 'step' | 'outcome'>): boolean {
  const definition = stepNamed(step)?.outcomes[outcome];
  return definition !== undefined && 'textZh' in recordedForm(definition).shape;
}

/** The version before this one of a text that the case writes, withdrawn ones apart; undefined: there is none, or it is no such text. */
export function earlierText<Document extends Recorded>(documents: readonly Document[], version: number): Document | undefined {
  const own = documents.find((one) => one.version === version);
  if (!own || !isText(own)) return undefined;
  return documents
    .filter(
      ({ step, outcome: other, version: at, state, withdrawnAt }) =>
        step === own.step && other === own.outcome && at < version && state === 'plain' && withdrawnAt === null,
    )
    .toSorted((one, next) => next.version - one.version)[0];
}
