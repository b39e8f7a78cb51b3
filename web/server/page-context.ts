import type { AppLoadContext } from '@remix-run/node';
import { formTicket, isOurTicket } from '#web/access/form-ticket.ts';
import type { Context } from '#web/reads/context.ts';
import { mustKnow } from '#web/trpc/may-know.ts';
import { createCaller } from '#web/trpc/router.ts';
import { receiveFile } from './receive-file.ts';
import type { Services } from './services.ts';
import { signIn, signOut } from './sign-in.ts';
import { isCodeAsked, signInByCode } from './sign-in-code.ts';

interface Asking {
  readonly services: Services;
  readonly request: Request;
  readonly address: string;
  readonly nonce: string;
  /** The viewer. A failure here fails every call of the page. */
  readonly call: Promise<Context>;
}

/** The context of loaders and actions in one request. */
export async function pageContext({ services, request, address, nonce, call }: Asking): Promise<AppLoadContext> {
  // a failure is shown on the page, without a redirect to the sign-in
  const who = await call.catch(() => undefined);
  const viewer = who?.viewer;
  return {
    caller: createCaller(() => call),
    nonce,
    signedIn: viewer !== null && !who?.settingUp,
    settingUp: who?.settingUp !== undefined,
    actingAs: viewer ? `${viewer.person}/${viewer.organisation}` : viewer === null ? '' : undefined,
    mustKnow: async (caseId, key) => mustKnow(await call, caseId, key),
    ticket: (caseId, key) => formTicket(services.keys.form, caseId, key),
    hasShown: (caseId, key, ticket) => isOurTicket(services.keys.form, caseId, key, ticket),
    receive: async (caseId, key, field, file) => receiveFile(await call, { caseId, key, field }, file),
    demonstration: services.env.TIDA_DEMONSTRATION,
    signIn: (email, password) => signIn(services, request, address, email, password),
    signInByCode: (code) => signInByCode(services, request, address, code),
    codeAsked: isCodeAsked(services, request),
    signOut: () => signOut(services, request),
  };
}
