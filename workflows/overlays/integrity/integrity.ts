import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Access } from '#workflows/engine/access.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';

export const Sanction = z.enum(['none', 'warn', 'bar']);
interface Integrity {
  readonly id: string;
  /** The party looked into. */
  readonly of: string;
  readonly by: string;
  /** Since it was opened; of a decided one since the decision. */
  readonly from: Instant;
  readonly state: 'open' | 'decided';
  readonly sanction?: z.infer<typeof Sanction>;
}
/** The slice of a case in which conduct is looked into. */
export interface HasIntegrity {
  readonly integrity?: readonly Integrity[];
}
export interface IntegrityRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (state: State) => readonly { readonly id: string; readonly organisation: string }[];
  readonly opens: (state: State) => Audience;
  readonly decides: (state: State) => Audience;
  /** Acts that let public money go, and the parties for whose work: they wait while one of these is looked into, and after a bar. */
  readonly publicMoney: readonly string[];
}
const integrityOf = ({ integrity = [] }: HasIntegrity) => integrity;

/** X.08: the auditor opens a case about the conduct of a party, with the known facts. Known to the platform's office alone. */
export const openIntegrityCase = <State extends HasIntegrity>(rules: IntegrityRules<State>) =>
  definersOf<State>().defineStep({
    name: 'open-integrity-case',
    code: 'X.08',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    opens: (state) => (rules.parties(state).length === 0 ? [] : [{ subject: 'conduct', for: rules.opens(state) }]),
    names: { party: { to: 'organisation', among: (state) => rules.parties(state).map(({ organisation: id }) => ({ id })) } },
    outcomes: { open: { form: z.strictObject({ party: Id, facts: prose(50, 5000), evidence: prose(5, 2000) }) } },
    facts: { 'integrity-case-opened': z.strictObject({ by: Id }) },
    rules: ['not-a-party', 'looked-into-already'],
    breaks: (state, { input }) => {
      const party = rules.parties(state).find(({ organisation }) => organisation === input.party);
      const isOpen = integrityOf(state).some((one) => one.of === party?.id && one.state === 'open');
      return [
        ...brokenIf(!party, { rule: 'not-a-party', field: 'party' }),
        ...brokenIf(isOpen, { rule: 'looked-into-already', field: 'party' }),
      ];
    },
    apply: (state, { actor, input, at }) => {
      const of = rules.parties(state).find(({ organisation }) => organisation === input.party)?.id ?? '';
      const one = { id: `conduct-${integrityOf(state).length + 1}`, of, by: actor.person, from: at, state: 'open' as const };
      return { state: { ...state, integrity: [...integrityOf(state), one] }, facts: [{ type: 'integrity-case-opened', by: of }] };
    },
  });

/** Another person decides: nothing, a warning, or a bar for so many months from public money. Silence decides nothing and is escalated. */
export const decideIntegrityCase = <State extends HasIntegrity>(rules: IntegrityRules<State>) =>
  definersOf<State>().defineStep({
    name: 'decide-integrity-case',
    code: 'X.08a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      integrityOf(state)
        .filter((one) => one.state === 'open')
        .map(({ id, by, of }) => {
          const audience = rules.decides(state);
          return { subject: id, for: { ...audience, not: [...(audience.not ?? []), by] }, due: workingDays(30), about: { by: of } };
        }),
    beside: () => [{ steps: ['open-integrity-case'] }],
    outcomes: {
      none: { form: z.strictObject({ findings: prose(20, 5000) }) },
      warn: { form: z.strictObject({ findings: prose(20, 5000) }), negative: true },
      bar: {
        form: z.strictObject({ findings: prose(20, 5000), months: z.int().min(1).max(60), note: optionalProse(1000) }),
        negative: true,
      },
    },
    facts: { 'integrity-case-decided': z.strictObject({ by: Id, sanction: Sanction, months: z.int().min(0).max(60) }) },
    apply: (state, act) => {
      const { subject, outcome: sanction, at: from } = act;
      const months = act.outcome === 'bar' ? act.input.months : 0;
      const of = integrityOf(state).find(({ id }) => id === subject)?.of ?? '';
      return {
        state: {
          ...state,
          integrity: integrityOf(state).map((one) => (one.id === subject ? { ...one, from, state: 'decided' as const, sanction } : one)),
        },
        facts: [{ type: 'integrity-case-decided', by: of, sanction, months }],
      };
    },
  });

/** While conduct is looked into, and after a bar, no public money is approved or paid. The reason is the platform's office's. */
const holdingPublicMoney = <State extends HasIntegrity>(rules: IntegrityRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'integrity',
    since: rules.since,
    access: rules.access,
    bars: (state, { definition: { name } }, outcome) => (holding(rules, state, name, outcome) ? refuse('PAYMENT_INQUIRY') : undefined),
    blocks: (state, { definition: { name } }, outcome) => {
      const one = holding(rules, state, name, outcome);
      if (!one) return undefined;
      return one.state === 'open'
        ? { reason: 'inquiry', since: one.from, lift: rules.decides(state).role }
        : { reason: 'bar', since: one.from };
    },
  });
/** What holds public money: a bar before a case that is still open. */
function holding<State extends HasIntegrity>(rules: IntegrityRules<State>, state: State, name: string, outcome: string) {
  if (!rules.publicMoney.includes(`${name} ${outcome}`)) return undefined;
  const cases = integrityOf(state);
  return cases.find((one) => one.sanction === 'bar') ?? cases.find((one) => one.state === 'open');
}

export const integritySteps = <State extends HasIntegrity>(rules: IntegrityRules<State>) =>
  [openIntegrityCase(rules), decideIntegrityCase(rules), holdingPublicMoney(rules)] as const;
