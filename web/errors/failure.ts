import { TRPCError } from '@trpc/server';
import type { BrokenRule, RefusalCode, RefusalDetails } from '#workflows/engine/refusal.ts';

/** Why the portal itself says no, where the reason is not the workflow's. A closed list. */
export const failureReasons = [
  'SIGN_IN',
  'NOT_FOUND',
  'NOT_ALLOWED',
  'SEALED', // `why`, `dueAt`: to its own organisation
  'DISPOSED', // after its retention period, `at`
  'TEXT_GONE', // erased, or lost
  'FILE_GONE', // `name`
  'WRITING_OVER', // the colleague's form is handed in or closed
  'STALE_DRAFT',
  'OTHER_PERSON',
  'PARTS_MISSING',
  'NO_PACKAGE_FILE',
  'NOTHING_SEALED',
  'PACKAGE_DIFFERS',
  'DRAFT_THERE',
  'FILE_REFUSED',
  'FILE_OFFSET',
  'FILE_NOT_READY',
  'NO_ROOM',
  'STORE_AWAY',
  'TERMS_DO_NOT_HOLD', // a programme's terms, by the packs of the day
  'BAD_INPUT', // by its schema; `fields` says where
  'WRONG_CREDENTIALS',
  'WRONG_PASSWORD', // of a person who is known already
  'NO_ROLE', // the password is right
  'WEAK_PASSWORD',
  'WRONG_CODE',
  'SECOND_FACTOR_ON',
  'SECOND_FACTOR_MISSING',
  'ASSERTION_NEEDED', // `challenge` is the act's digest
  'AUTHENTICATOR_REFUSED',
  'KEY_LACKS_SCOPE',
  'TOO_MANY_KEYS',
  'UNKNOWN_PERSON', // of the organisation acted for
  'ROLE_NOT_HERE',
  'NOT_HELD',
  'LAST_ADMINISTRATOR',
  'BAD_VALIDITY',
  'ROLES_APART',
  'INVITED_ALREADY',
  'MEMBER_ALREADY',
  'TOO_MANY_INVITATIONS',
  'NO_SUCH_INVITATION',
  'NO_KEEPER', // of the organisation's accounts
  'NO_SUCH_ACCOUNT',
  'ACCOUNT_WAITS', // the owner has one to be verified
  'SECOND_PERSON',
  'NO_SUCH_AUTHORITY',
  'NO_PAYEE_ACCOUNT', // `payee`: its id
  'ACCOUNT_CHANGED', // since the maker acted
  'NO_SUCH_ENTRY', // of the platform's register
  'SECOND_KEEPER',
  'OTHERS_TIE',
  'OWN_CODE', // for a first authenticator
  'CODE_BY_PLATFORM',
  'HAS_AUTHENTICATOR',
  'UNDER_SANCTION', // `who`, `source`, `from`, `until`
  'BARRED',
  'INVITATION_VOID',
  'NO_SUCH_KEY',
  'NO_SUCH_CASE',
  'CODE_REGISTERED',
  'ACCOUNT_THERE',
  'NO_MAILS',
  'CHANNEL_OFF',
  'NOT_AN_ADDRESS', // of `channel`
  'WRONG_CHANNEL_CODE', // `left`: tries
  'TOO_MANY',
  'MESSAGE_STANDS', // the time to withdraw it is over
  'BAD_REQUEST', // no page and no program of ours sends such a request
  'METHOD_NOT_ALLOWED',
  'PAYLOAD_TOO_LARGE',
  'FOREIGN_ORIGIN',
  'UNAVAILABLE',
  'BROKEN',
] as const;
export type FailureReason = (typeof failureReasons)[number];

const statusOf = {
  SIGN_IN: 'UNAUTHORIZED',
  NOT_FOUND: 'NOT_FOUND',
  NOT_ALLOWED: 'FORBIDDEN',
  SEALED: 'FORBIDDEN',
  DISPOSED: 'NOT_FOUND',
  TEXT_GONE: 'NOT_FOUND',
  FILE_GONE: 'NOT_FOUND',
  WRITING_OVER: 'CONFLICT',
  STALE_DRAFT: 'CONFLICT',
  OTHER_PERSON: 'FORBIDDEN',
  PARTS_MISSING: 'CONFLICT',
  NO_PACKAGE_FILE: 'BAD_REQUEST',
  NOTHING_SEALED: 'CONFLICT',
  PACKAGE_DIFFERS: 'CONFLICT',
  DRAFT_THERE: 'CONFLICT',
  FILE_REFUSED: 'BAD_REQUEST',
  FILE_OFFSET: 'CONFLICT',
  FILE_NOT_READY: 'CONFLICT',
  NO_ROOM: 'SERVICE_UNAVAILABLE',
  STORE_AWAY: 'SERVICE_UNAVAILABLE',
  TERMS_DO_NOT_HOLD: 'PRECONDITION_FAILED',
  BAD_INPUT: 'BAD_REQUEST',
  WRONG_CREDENTIALS: 'UNAUTHORIZED',
  WRONG_PASSWORD: 'UNAUTHORIZED',
  NO_ROLE: 'FORBIDDEN',
  WEAK_PASSWORD: 'BAD_REQUEST',
  WRONG_CODE: 'UNAUTHORIZED',
  SECOND_FACTOR_ON: 'CONFLICT',
  SECOND_FACTOR_MISSING: 'FORBIDDEN',
  ASSERTION_NEEDED: 'PRECONDITION_FAILED',
  AUTHENTICATOR_REFUSED: 'CONFLICT',
  KEY_LACKS_SCOPE: 'FORBIDDEN',
  TOO_MANY_KEYS: 'CONFLICT',
  UNKNOWN_PERSON: 'NOT_FOUND',
  ROLE_NOT_HERE: 'FORBIDDEN',
  NOT_HELD: 'CONFLICT',
  LAST_ADMINISTRATOR: 'CONFLICT',
  BAD_VALIDITY: 'BAD_REQUEST',
  ROLES_APART: 'CONFLICT',
  INVITED_ALREADY: 'CONFLICT',
  MEMBER_ALREADY: 'CONFLICT',
  TOO_MANY_INVITATIONS: 'CONFLICT',
  NO_SUCH_INVITATION: 'NOT_FOUND',
  NO_KEEPER: 'FORBIDDEN',
  NO_SUCH_ACCOUNT: 'NOT_FOUND',
  ACCOUNT_WAITS: 'CONFLICT',
  SECOND_PERSON: 'FORBIDDEN',
  NO_SUCH_AUTHORITY: 'NOT_FOUND',
  NO_PAYEE_ACCOUNT: 'CONFLICT',
  ACCOUNT_CHANGED: 'CONFLICT',
  NO_SUCH_ENTRY: 'NOT_FOUND',
  SECOND_KEEPER: 'FORBIDDEN',
  OTHERS_TIE: 'FORBIDDEN',
  OWN_CODE: 'FORBIDDEN',
  CODE_BY_PLATFORM: 'FORBIDDEN',
  HAS_AUTHENTICATOR: 'CONFLICT',
  UNDER_SANCTION: 'PRECONDITION_FAILED',
  BARRED: 'PRECONDITION_FAILED',
  INVITATION_VOID: 'NOT_FOUND',
  NO_SUCH_KEY: 'NOT_FOUND',
  NO_SUCH_CASE: 'NOT_FOUND',
  CODE_REGISTERED: 'CONFLICT',
  ACCOUNT_THERE: 'CONFLICT',
  NO_MAILS: 'PRECONDITION_FAILED',
  CHANNEL_OFF: 'PRECONDITION_FAILED',
  NOT_AN_ADDRESS: 'BAD_REQUEST',
  WRONG_CHANNEL_CODE: 'BAD_REQUEST',
  TOO_MANY: 'TOO_MANY_REQUESTS',
  MESSAGE_STANDS: 'CONFLICT',
  BAD_REQUEST: 'BAD_REQUEST',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_SUPPORTED',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FOREIGN_ORIGIN: 'FORBIDDEN',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  BROKEN: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<FailureReason, TRPCError['code']>;

class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly reason: FailureReason,
    readonly details: RefusalDetails,
  ) {
    super(reason);
  }
}
/** To be thrown: the portal's own no. */
export const fail = (reason: FailureReason, details: RefusalDetails = {}) =>
  new TRPCError({ code: statusOf[reason], message: reason, cause: new Failure(reason, details) });

/** The workflow's no, on its way to the caller. */
export interface Refused {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}
class RefusedError extends Error {
  override readonly name = 'RefusedError';
  constructor(readonly refusal: Refused) {
    super(refusal.code);
  }
}

const badRequest: readonly RefusalCode[] = [
  'BAD_INPUT',
  'RULES_BROKEN',
  'BEYOND_RANGE',
  'CANNOT_BE_RECORDED',
  'UNKNOWN_OUTCOME',
  'NOT_ON_THE_LIST',
];
const forbidden: readonly RefusalCode[] = [
  'NOT_YOURS',
  'SAME_PERSON',
  'NO_AUTHORITY',
  'NO_LETTER',
  'BEYOND_LIMIT',
  'CONFLICT_OF_INTEREST',
  'WORKS_ON_IT',
];
/** To be thrown: a refusal by the rules. 400 where the form is to be changed, 403 where the person is, else 409. */
export const refused = (code: RefusalCode, details: RefusalDetails = {}) =>
  new TRPCError({
    code: badRequest.includes(code) ? 'BAD_REQUEST' : forbidden.includes(code) ? 'FORBIDDEN' : 'CONFLICT',
    message: code,
    cause: new RefusedError({ code, details }),
  });

/** A form that its schema does not take, with the rules that it breaks all the same. */
class BadFormError extends Error {
  override readonly name = 'BadFormError';
  constructor(
    readonly issues: readonly unknown[],
    readonly details: RefusalDetails,
  ) {
    super('BAD_INPUT');
  }
}
/** To be thrown: all that is wrong with a form, at once. */
export const badForm = ({ issues }: { readonly issues: readonly unknown[] }, step: string, broken: readonly BrokenRule[]) =>
  new TRPCError({
    code: 'BAD_REQUEST',
    message: 'BAD_INPUT',
    cause: new BadFormError(issues, broken.length > 0 ? { step, broken } : {}),
  });

/** The content of every error of the interface, beside tRPC's own code. */
export interface ErrorData {
  readonly reason?: FailureReason;
  readonly details?: RefusalDetails;
  readonly refusal?: Refused;
  /** Names of the fields that are wrong, as `milestones.0.dueOn`. */
  readonly fields?: readonly string[];
}
/** Reads an error of the in-process caller; undefined: something else broke. */
export function errorDataOf(error: unknown): (ErrorData & { readonly code: TRPCError['code'] }) | undefined {
  if (!(error instanceof TRPCError)) return undefined;
  const { cause, code } = error;
  if (cause instanceof RefusedError) return { code, refusal: cause.refusal };
  if (cause instanceof Failure) return { code, reason: cause.reason, details: cause.details };
  const fields = code === 'BAD_REQUEST' ? fieldsOf(cause) : [];
  const details = cause instanceof BadFormError && Object.keys(cause.details).length > 0 ? { details: cause.details } : {};
  return fields.length > 0 ? { code, reason: 'BAD_INPUT', fields, ...details } : { code, reason: reasonFor[code] ?? 'BROKEN' };
}
/** The reason of an error of tRPC's own, which has none. */
const reasonFor: Partial<Record<TRPCError['code'], FailureReason>> = {
  PARSE_ERROR: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST',
  UNSUPPORTED_MEDIA_TYPE: 'BAD_REQUEST',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
};
function fieldsOf(cause: unknown): string[] {
  if (typeof cause !== 'object' || cause === null || !('issues' in cause) || !Array.isArray(cause.issues)) return [];
  return [...new Set(cause.issues.map((issue: { path?: readonly PropertyKey[] }) => (issue.path ?? []).map(String).join('.')))].slice(
    0,
    100,
  );
}
