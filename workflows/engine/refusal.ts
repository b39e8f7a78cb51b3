/**
 * Every reason for which an act can be refused. A closed list: the portal has one sentence per code and language that
 * says what to do next, and the compiler asks for it (web/wording/refusals).
 */
export const refusalCodes = [
  // the engine's own
  'NOT_OPEN', // not open now
  'NOT_YOURS', // it is open, but for others
  'ALREADY_DECIDED', // details: who, when, which outcome
  'STALE', // the opening was renewed since the page was shown
  'ON_HOLD', // the clock stands still; details: reason, since when, which role can lift it
  'TOO_LATE', // a step that closes at its deadline
  'SAME_PERSON', // maker and checker, or two who must differ
  'UNKNOWN_OUTCOME',
  'BAD_INPUT', // details: the fields
  'REUSED_SUBMISSION', // the same submission id with another content
  'BEYOND_RANGE', // a sum that follows from the form is larger than any that can be booked
  'CANNOT_BE_RECORDED', // the database will never take it; details: its reason
  'CASE_STOPPED', // a change of the case's own cannot be recorded: an operator has been alarmed
  'RULES_BROKEN', // the step's own rules; details: all that are broken
  // the steps'
  'BEYOND_LIMIT', // of the signatory; details: the sum, the limit
  'CONFLICT_OF_INTEREST',
  'CONTENT_CHANGED', // the text agreed to is not the text at hand
  'IN_DISPUTE', // the payment waits for the outcome; details: which dispute, whether a ruling bars it for good
  'LIMIT_REACHED', // details: how many are taken
  'MUST_NOT_SUBMIT_TWICE',
  'NO_AUTHORITY',
  'NO_LETTER', // no letter of authorisation of the signatory is in force; details: the sum
  'NOT_ON_THE_LIST', // a choice outside what was shown
  'OUTSIDE_THE_LAW', // details: the reasons, each with its bound
  'PAYMENT_INQUIRY', // public money waits for an inquiry, or is barred by its end
  'PREREQUISITE_MISSING',
  'TEXT_DIFFERS', // details: the version in force, the version given (0: none of this contract), and what has changed since
  'WAITS_FOR_SIGNERS', // colleagues have been asked to sign first
  'WORKS_ON_IT', // details: who, and as what
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/**
 * A rule of the step that a form breaks. Its sentence lies beside the step (`refusals`), ICU with the figures. `field`: dotted
 * path, as `milestones.2.dueOn`; '' for the form as a whole.
 */
export interface BrokenRule<Rule extends string = string> {
  readonly rule: Rule;
  readonly field: string;
  readonly figures?: Readonly<Record<string, string | number>>;
}

/** For lists of broken rules. */
export const brokenIf = <const Rule extends string>(isBroken: boolean, broken: BrokenRule<Rule>): BrokenRule<Rule>[] =>
  isBroken ? [broken] : [];

export type RefusalDetails = Readonly<Record<string, string | number | readonly string[] | readonly BrokenRule[]>>;

/** Why an act was not done. Nothing has changed and nothing was written. */
export interface Refusal {
  readonly refused: RefusalCode;
  /** Figures and names for the sentence: `{ by, at, outcome }`, `{ expected, given }`, `{ fields }`. */
  readonly details?: RefusalDetails;
}
export const refuse = (refused: RefusalCode, details?: RefusalDetails): Refusal => (details ? { refused, details } : { refused });
export const isRefusal = (value: object): value is Refusal => 'refused' in value;
