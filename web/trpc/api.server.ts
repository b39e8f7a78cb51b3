import type { AppLoadContext } from '@remix-run/node';
import type { ErrorData } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import type { StepAnswer } from '#web/shapes/step.ts';
import type { Upload } from '#web/shapes/upload.ts';
import type { StepName } from '#workflows/kinds.ts';
import type { Api } from './router.ts';
import type { AnyStepCall } from './steps.ts';

declare module '@remix-run/node' {
  /** The context of every loader and action. */
  interface AppLoadContext {
    /** The tRPC router in this process, for the sender of the request. */
    readonly caller: Api;
    /** The nonce of this response's content security policy, needed by every script and style element. */
    readonly nonce: string;
    readonly signedIn: boolean;
    /** Signed in without the second factor that the role needs. */
    readonly settingUp: boolean;
    /** Person and organisation of this request, '' without a sign-in, undefined if unknown at the moment. A form is never sent as another person. */
    readonly actingAs: string | undefined;
    /** Throws, as the step's page would, where the sender may not know of the step; asked before a form is read. */
    mustKnow(caseId: string, key: string): Promise<void>;
    /** For the address of a form that is shown, and whether one that comes back has been. */
    ticket(caseId: string, key: string): string;
    /** Takes a file that came with a form; its no is the portal's. */
    receive(
      caseId: string,
      key: string,
      field: string,
      file: { readonly name: string; readonly body: AsyncIterable<Uint8Array> },
    ): Promise<Upload | { readonly refused: ErrorData }>;
    hasShown(caseId: string, key: string, ticket: string): boolean;
    /** Demonstration data: accounts may be shown on the sign-in page. */
    readonly demonstration: boolean;
    /** Signs in through the auth handler, with its limits. Cookies to set are in the answer's headers. `ok: false`: wrong, or too often. */
    signIn(email: string, password: string): Promise<SignInAnswer>;
    /** The second half of a sign-in: the code of the person whose password this browser has just sent. */
    signInByCode(code: string): Promise<SignInAnswer>;
    /** Whether this browser has sent a right password and is asked for the code. */
    readonly codeAsked: boolean;
    signOut(): Promise<Headers>;
  }
}
export type SignInAnswer =
  | { readonly ok: true; readonly headers: Headers }
  | { readonly ok: false; readonly reason: 'WRONG' | 'UNAVAILABLE' | 'NO_PASSWORD' | 'NO_ROLE' }
  | { readonly ok: false; readonly reason: 'CODE'; readonly headers: Headers }
  | { readonly ok: false; readonly reason: 'TOO_MANY'; readonly seconds: number };

/** The API for loaders and actions, typed, without HTTP: `api(context).projects.get({ caseId })`. */
export const api = (context: AppLoadContext): Api => context.caller;

/** Does a step whose name is known only at run time; its own schema checks the form. Throws like every procedure (`errorDataOf`). */
export function performStep(context: AppLoadContext, step: StepName, call: AnyStepCall): Promise<StepAnswer> {
  const procedures = context.caller.steps as unknown as Record<string, (call: AnyStepCall) => Promise<StepAnswer>>;
  const procedure = procedures[camelCase(step)];
  if (!procedure) throw new Error(`no procedure for the step ${step}`);
  return procedure(call);
}

export { errorDataOf } from '#web/errors/failure.ts';
