import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '#test/support/form-values.ts';
import { refused } from '#web/errors/failure.ts';
import { brokenSoFar } from '#web/trpc/broken-so-far.ts';
import { filledIn, fillings } from '#web/trpc/filled-in.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import { stepNamed, steps } from '#workflows/kinds.ts';

const definition = (name: string) => stepNamed(name) as StepDefinition<CaseState>;
const formOf = (step: StepDefinition<CaseState>, outcome: string) => {
  const form = step.outcomes[outcome]?.form;
  if (!form) throw new Error(outcome);
  return form;
};
/** The rules' answer without a case: those that ask for one have none. */
function brokenBy(step: StepDefinition<CaseState>, outcome: string, whole: unknown): readonly BrokenRule[] {
  const input = carriedPart(formOf(step, outcome), whole);
  try {
    return step.breaks?.({} as CaseState, { outcome, input } as never, { subject: '' } as never, {}) ?? [];
  } catch {
    return [];
  }
}
const saidOf = (step: StepDefinition<CaseState>, outcome: string, typed: unknown) =>
  brokenSoFar(step, formOf(step, outcome), typed, async (whole) => {
    const broken = brokenBy(step, outcome, whole);
    if (broken.length > 0) throw refused('RULES_BROKEN', { step: step.name, broken });
  });

const indicator = { id: 'i1', name: '寿命', comparator: '>=', target: '100', method: '台架', weightBp: 6000 };
const demand = { trlNow: 6, trlWanted: 4, budgetMinFen: 9_000_000, budgetMaxFen: 5_000_000, selfFundedFen: 0, indicators: [indicator] };
const rulesOf = (broken: readonly BrokenRule[]) => broken.map(({ rule }) => rule);

test('a form with empty texts is told at once which rules it breaks', async () => {
  const said = await saidOf(definition('draft-demand'), 'submit', demand);
  expect(rulesOf(said)).toEqual(['readiness-does-not-rise', 'budget-upside-down', 'weights-not-whole']);
  expect(said.at(-1)?.figures).toEqual({ givenBp: 6000 });
});

test('a rule that a missing figure could keep is not said to be broken', async () => {
  const { budgetMinFen: _missing, ...rest } = demand;
  const said = await saidOf(definition('draft-demand'), 'submit', {
    ...rest,
    indicators: [indicator, { ...indicator, id: 'i2', weightBp: undefined }],
  });
  expect(rulesOf(said)).toEqual(['readiness-does-not-rise']);
});

const forms = steps.flatMap((step) =>
  step.breaks
    ? Object.keys(step.outcomes).map((outcome) => ({ name: `${step.name} ${outcome}`, step: step as StepDefinition<CaseState>, outcome }))
    : [],
);
describe('what is said of a form with a field left out holds for the whole form', () => {
  test.each(forms)('$name', async ({ step, outcome }) => {
    const form = formOf(step, outcome);
    await fc.assert(
      fc.asyncProperty(valuesOf(form), fc.nat(), async (whole, n) => {
        const fields = Object.keys(whole as object);
        const left = fields[n % Math.max(1, fields.length)];
        const typed = Object.fromEntries(Object.entries(whole as object).filter(([name]) => name !== left));
        if (form.safeParse(typed).success) return;
        const [said, held] = [await saidOf(step, outcome, typed), brokenBy(step, outcome, form.parse(whole))];
        for (const one of said) expect(held).toContainEqual(one);
      }),
      { numRuns: 15 },
    );
  });
});

test('every form can be filled in where it is empty', () => {
  const all = steps.flatMap((step) =>
    Object.entries(step.outcomes).map(([outcome, { form }]) => ({ name: `${step.name} ${outcome}`, form })),
  );
  const unfilled = all.filter(({ form }) => Array.from({ length: fillings }, (_, n) => filledIn(form, {}, n)).some((filled) => !filled));
  expect(unfilled.map(({ name }) => name)).toEqual([]);
});
