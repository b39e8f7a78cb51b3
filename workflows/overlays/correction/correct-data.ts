import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Access } from '#workflows/engine/access.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';

/** The slice of a case whose record is corrected: the proposal before its comparison. */
export interface HasCorrections {
  readonly corrections?: {
    readonly count: number;
    readonly open: readonly { readonly id: string; readonly step: string; readonly by: string }[];
  };
}
export interface CorrectionRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly makes: (state: State) => Audience;
  readonly checks: (state: State) => Audience;
  /** Steps whose documents may be corrected: none that moves money, and none that signs. */
  readonly steps: readonly string[];
}
const correctionsOf = ({ corrections = { count: 0, open: [] } }: HasCorrections) => corrections;
const About = z.strictObject({ step: Id });

/** X.07: a slip of the pen in a document is put right by two people. The document stays as it is; the correction stands beside it. */
export const proposeCorrection = <State extends HasCorrections>(rules: CorrectionRules<State>) =>
  definersOf<State>().defineStep({
    name: 'propose-correction',
    code: 'X.07',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    opens: (state) => [{ subject: 'record', for: rules.makes(state) }],
    names: { document: { to: 'step', among: () => rules.steps } },
    outcomes: {
      propose: { form: z.strictObject({ document: Id, before: prose(1, 1000), after: prose(1, 1000), reason: prose(10, 1000) }) },
    },
    retractable: ['propose'],
    returnable: ['propose'],
    facts: { 'correction-proposed': About },
    rules: ['not-correctable'],
    breaks: (_state, { input }) => brokenIf(!rules.steps.includes(input.document), { rule: 'not-correctable', field: 'document' }),
    apply: (state, { actor, input: { document: step } }) => {
      const { count, open } = correctionsOf(state);
      const one = { id: `correction-${count + 1}`, step, by: actor.person };
      return {
        state: { ...state, corrections: { count: count + 1, open: [...open, one] } },
        facts: [{ type: 'correction-proposed', step }],
      };
    },
  });

/** The second person; silence corrects nothing. */
export const checkCorrection = <State extends HasCorrections>(rules: CorrectionRules<State>) =>
  definersOf<State>().defineStep({
    name: 'check-correction',
    code: 'X.07a',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    opens: (state) =>
      correctionsOf(state).open.map(({ id, step, by }) => {
        const audience = rules.checks(state);
        return { subject: id, for: { ...audience, not: [...(audience.not ?? []), by] }, due: workingDays(5), about: { step } };
      }),
    beside: () => [{ steps: ['propose-correction'] }],
    outcomes: {
      confirm: { form: z.strictObject({ note: optionalProse(1000) }) },
      refuse: { form: z.strictObject({ reason: prose(5, 1000) }), negative: true },
    },
    facts: { 'data-corrected': About, 'correction-refused': About },
    apply: (state, { subject, outcome }) => settled(state, subject, outcome === 'confirm' ? 'data-corrected' : 'correction-refused'),
    silence: { then: (state, { subject }) => settled(state, subject, 'correction-refused') },
  });

function settled<State extends HasCorrections>(state: State, id: string, type: 'data-corrected' | 'correction-refused') {
  const { count, open } = correctionsOf(state);
  const one = open.find((known) => known.id === id);
  if (!one) throw new Error(`no ${id}`);
  return {
    state: { ...state, corrections: { count, open: open.filter((known) => known.id !== id) } },
    facts: [{ type, step: one.step }],
  };
}
export const correctionSteps = <State extends HasCorrections>(rules: CorrectionRules<State>) =>
  [proposeCorrection(rules), checkCorrection(rules)] as const;
