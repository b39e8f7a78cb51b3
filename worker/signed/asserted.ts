import type pg from 'pg';
import { Assertion, intentOfSigned, needsAssertion } from '#workflows/engine/assertion.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { MembershipRequest } from '#workflows/membership/change.ts';
import { isAsserted } from './assertions.ts';
import { authenticatorsOf } from './authenticators.ts';
import { assertsRequest } from './codes.ts';
import { countsAt, type Trust } from './trust.ts';

export type AssertionRule = Trust;
/** An act whose portal's signature holds. */
export interface ToAssert {
  readonly step: string;
  readonly outcome: string;
  readonly person: string;
  readonly signed: string;
  readonly assertion: unknown;
  /** When it is or was recorded. */
  readonly at: Date;
}

/** Of each act whether its person has asserted it as far as this installation asks; one that was given has to hold in any case. */
export async function areAsserted(sql: Pick<pg.ClientBase, 'query'>, rule: AssertionRule, acts: readonly ToAssert[]): Promise<boolean[]> {
  const given = acts.filter(({ assertion }) => assertion != null);
  const authenticators = await authenticatorsOf(sql, rule, [...new Set(given.map(({ person }) => person))]);
  return acts.map(({ step, outcome, person, signed, assertion, at }) => {
    if (assertion == null) {
      const definition = stepNamed(step)?.outcomes[outcome];
      return !(rule.required && (definition === undefined || needsAssertion(definition)));
    }
    const parsed = Assertion.safeParse(assertion).data;
    const by = parsed && authenticators.get(parsed.authenticator);
    return (
      by !== undefined &&
      by.person === person &&
      countsAt(by, at) &&
      isAsserted(intentOfSigned(signed), parsed as Assertion, by, rule.origins)
    );
  });
}

/** Whether the person has asserted a change of an organisation, as far as this installation asks. */
export async function isRequestAsserted(
  sql: Pick<pg.ClientBase, 'query'>,
  rule: AssertionRule,
  request: MembershipRequest,
  given: unknown,
  at: Date,
): Promise<boolean> {
  if (given == null) return !rule.required;
  return assertsRequest(await authenticatorsOf(sql, rule, [request.by]), rule, request, given, at);
}
