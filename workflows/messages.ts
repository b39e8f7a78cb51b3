import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Assertion, Evidence, NewAuthenticator } from './engine/assertion.ts';
import type { CaseFile } from './engine/case-file.ts';
import type { Actor, EffectRequest } from './engine/define-step.ts';
import type { Instant } from './engine/period.ts';
import type { Revision } from './engine/revise.ts';
import type { Signature } from './engine/signature.ts';

/** The input of a step's Update. The update's id is the submission's id. */
export interface Submission {
  readonly actor: Actor;
  readonly subject: string;
  readonly seat?: string;
  readonly outcome: string;
  /** The carried part of the form; `{}` where the outcome is sealed. */
  readonly input: unknown;
  /** SHA-256 of the canonical JSON; the document lies in the database already. */
  readonly document: string;
  readonly seenAt?: number;
  /** The portal's, over all of this, the case, the step and the submission's id. */
  readonly signature: Signature;
  /** The person's own, over the same without the portal's time. */
  readonly assertion?: Assertion;
}

/** The answer to an act, given when the portal can read it. */
export interface StepReceipt {
  readonly version: number;
  readonly step: string;
  readonly outcome: string;
  readonly at: Instant;
}

/** One Update per step, so a history reads as the story of the case. */
export const stepUpdate = (name: string) => defineUpdate<StepReceipt, [Submission]>(name);
/** Answers when the case's first version is recorded; goes with the start. */
export const openedUpdate = defineUpdate<{ version: number }>('open-case');
/** The answer to an effect; may come twice. */
export const effectAnswered = defineSignal<[{ readonly effect: string; readonly result: unknown }]>('effect-answered');
/**
 * A year's notice or a declared outage reaches an open case: the approving policy case signals each case without an end. May come twice.
 */
export const calendarRevised = defineSignal<[Revision]>('calendar-revised');
/** The whole file, for contract tests and operators. */
export const fileQuery = defineQuery<CaseFile<unknown>>('file');

/** Refusal of the recording: the act has no valid signature of a portal. A new case without a signature ends with it. */
export const notSigned = 'NOT_SIGNED';
/** Refusal of the recording: a binding act without a valid assertion of its person. */
export const notAsserted = 'NOT_ASSERTED';
/** Refusal of the recording: a measure of the register stops who applies, or who is awarded. */
export const notInStanding = 'NOT_IN_STANDING';
/** Refusal of the recording: an expert named to judge is tied to the case. */
export const notFreeToJudge = 'NOT_FREE_TO_JUDGE';
/** Refusal of the recording: no activity has kept this answer. */
export const notAnswered = 'NOT_ANSWERED';
/** Refusal of the recording: no policy has put this revision of the calendar in force. */
export const notInForce = 'NOT_IN_FORCE';
/** Refusal of the recording: the act names an archive that is not that of the record. */
export const otherArchive = 'OTHER_ARCHIVE';
/** A foreign signal: its change is undone, and the case goes on. */
export const isOfNoneOfOurs = (reason: unknown) => reason === notAnswered || reason === notInForce;
/** Failure type of a recording that the database will never accept; the message is the SQLSTATE. */
export const cannotBeRecorded = 'CANNOT_BE_RECORDED';

/** An authenticator comes or goes; both with the portal's signature. */
export type AuthenticatorChange =
  | { readonly what: 'registered'; readonly authenticator: NewAuthenticator; readonly evidence: Evidence; readonly signature: Signature }
  | { readonly what: 'ended'; readonly authenticator: string; readonly person: string; readonly signature: Signature };
/** Type of the failure of a registration: on nothing that counts, or not in the form of one. */
export const notRegistered = 'NOT_REGISTERED';

/** The input of a workflow for an effect. */
export interface EffectJob {
  readonly caseId: string;
  readonly effect: EffectRequest;
}

export const caseWorkflowId = (caseId: string) => `case:${caseId}`;
/** One workflow per effect (a payment's attempt, an unsealing): its id is what makes a second start impossible. */
export const effectWorkflowId = (caseId: string, effect: string) => `effect:${caseId}:${effect}`;
/** The bank's idempotency key: the order's own, for all its attempts. */
export const bankKey = (caseId: string, payment: string) => `${caseId}/${payment}`;
export function placeOfBankKey(key: string): { readonly caseId: string; readonly payment: string } {
  const at = key.indexOf('/'); // no id of a project has one
  return { caseId: key.slice(0, at), payment: key.slice(at + 1) };
}
