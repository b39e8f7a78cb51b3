import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { valuesOf } from '#test/support/form-values.ts';
import { actorOf } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import type { AnyStepCall } from '#web/trpc/steps.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { type StepName, stepNamed, steps } from '#workflows/kinds.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** While experts score in secret, an act upon an opening is no way to find out which openings there are. */

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'score-proposal'));
});
afterAll(() => readers.portal.close());

const upon = steps.filter((step) => step.upon !== undefined).map(({ name }) => name);
let compared = 0;
const strangers: readonly (Player | null)[] = [
  'requester',
  'fundOfficer',
  'fundApprover',
  'leadManager',
  'expert1',
  'rivalInvestigator',
  null,
];

// a role in a party is a part in the case
const standing = (player: Player) => ({ ...actorOf(player), roles: [...actorOf(player).roles, 'participant'] });

describe.each(upon)('%s', (name) => {
  const step = stepNamed(name);
  const [outcome = '', { form } = { form: undefined }] = Object.entries(step?.outcomes ?? {})[0] ?? [];
  const [values] = form ? fc.sample(valuesOf(form), { numRuns: 1, seed: 7 }) : [];

  test('answers who is not asked alike, whichever opening is named', async () => {
    const { open } = readers.project;
    const keys = open.filter((row) => row.step === 'score-proposal' || !row.optional).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(0);
    for (const player of strangers) {
      const isNotAsked = open.filter((row) => row.step === name && !(player && isMeant(row.opening.for, standing(player))));
      for (const { opening } of isNotAsked) {
        const answer = (key: string) => {
          const call: AnyStepCall = {
            caseId,
            subject: opening.subject,
            submissionId: randomUUID(),
            outcome,
            form: { ...(values as object), [step?.upon ?? '']: key },
          };
          const procedures = readers.portal.as(player).steps as unknown as Record<string, (call: AnyStepCall) => Promise<unknown>>;
          return procedures[camelCase(name as StepName)]?.(call).catch((error: unknown) => errorDataOf(error));
        };
        const unknown = await answer('score-proposal/nobody/nobody');
        compared += keys.length;
        for (const key of keys) expect(await answer(key), `${player} ${opening.subject} ${key}`).toEqual(unknown);
      }
    }
  });
});

test('many were asked', () => expect(compared).toBeGreaterThan(500));
