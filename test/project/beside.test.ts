import { expect, test } from 'vitest';
import { amend } from '#scripts/story/amend.ts';
import { sc5 } from '#scripts/story/ended.ts';
import { fail } from '#scripts/story/failed.ts';
import { aProject, play } from '#test/support/play.ts';
import { stepNamed, steps } from '#workflows/project/catalogue.ts';

/** Steps whose decision is a signature under a text of their own or of another step. */
const signing = steps.filter(({ outcomes }) =>
  Object.values(outcomes).some(({ form }) => 'text' in form.shape && 'capacity' in form.shape),
);

test.each([
  ['amend', amend, ['propose-amendment', 'propose-termination']],
  ['sc5', sc5, ['request-subsidy', 'review-subsidy']],
  ['fail', fail, ['notice-clawback']],
] as const)('%s: beside a form lies the text that was signed, never the signatures in its place', (_name, acts, readers) => {
  const names = new Set<string>(signing.map(({ name }) => name));
  expect(names).toContain('sign-task-book');
  const project = aProject();
  const bound = new Set<string>();
  for (const one of acts) {
    // time passes before the act, so that its own step is looked at as well
    for (let waits = 0; waits < 400 && !project.open.some(({ step }) => step === one.step) && project.passToNextDue(); waits += 1);
    for (const { step, opening } of project.open) {
      const lying = stepNamed(step)?.beside?.(project.state, opening) ?? [];
      const signatures = lying.flatMap(({ steps }) => steps.filter((name) => names.has(name) && name !== step));
      expect({ step, signatures }).toEqual({ step, signatures: [] });
      const { taskBook } = project.state.contracting;
      if (taskBook && lying.some(({ hashes = [] }) => hashes.includes(taskBook.document))) bound.add(step);
    }
    play(project, [one]);
  }
  expect([...bound]).toEqual(expect.arrayContaining([...readers]));
});
