import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#workflows/project/contract/steps.ts';
import { demandIntake } from '#workflows/project/demand-intake/steps.ts';
import { proposal } from '#workflows/project/proposal/steps.ts';

const negative = [...demandIntake, ...proposal, ...contract].flatMap((step) =>
  step.kind === 'step'
    ? Object.entries(step.outcomes).flatMap(([outcome, { form, ...kind }]) =>
        'negative' in kind ? [[`${step.name} ${outcome}`, form as z.ZodObject] as const] : [],
      )
    : [],
);

test.each(negative)('who refuses, returns or ends something says why in ten characters or more: %s', (_name, form) => {
  const said = Object.values(form.shape).filter((field) => field instanceof z.ZodString && (field.minLength ?? 0) >= 10);
  expect(said.length).toBeGreaterThan(0);
});
