import type { Recording } from '#workflows/engine/case-file.ts';
import { type Signature, textOfAct, textOfStart } from '#workflows/engine/signature.ts';
import { type ActKeys, isSigned } from './act-keys.ts';

/** The input of a new case. */
export interface CaseOpening {
  readonly start: object;
  readonly signature?: Signature;
}

/** The recording with the text that its signature covers; undefined: its act is not signed by a portal of ours. */
export function withSignedText(keys: ActKeys, recording: Recording): Recording | undefined {
  const { act, caseId, cause } = recording;
  if (cause !== 'act') return act ? undefined : recording;
  if (!act?.signature) return undefined;
  const signed = textOfAct({ ...act, caseId, signedAt: act.signature.at });
  return isSigned(keys, act.signature, signed) ? { ...recording, act: { ...act, signed } as typeof act } : undefined;
}

export const isSignedOpening = (keys: ActKeys, { start, signature }: CaseOpening): boolean =>
  signature !== undefined && isSigned(keys, signature, textOfStart(start, signature.at));
