import { expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { negotiated } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { attempt, breaking } from '#test/support/play.ts';
import { withFields } from '#test/support/story.ts';
import { regimes } from '#workflows/project/contract/contract-form.ts';

const [drafted] = negotiated as readonly [StoryAct];
const drafting = (fields: Readonly<Record<string, unknown>>) => attempt(anAwardedProject(), withFields(drafted, fields));

test('no publication without consent, and a university that needs to publish: one of the two', () => {
  expect(drafting({ regime: '5', universityPublishes: true })).toMatchObject(
    breaking({ rule: 'publication-barred-by-regime', field: 'universityPublishes' }),
  );
  expect(drafting({ regime: '5', universityPublishes: false, publicationDays: 0 })).toBeUndefined();
  for (const regime of regimes.filter((one) => one !== '5')) expect(drafting({ regime, universityPublishes: true })).toBeUndefined();
});

test('days of notice before a publication that is not wanted are no draft', () => {
  expect(drafting({ universityPublishes: false, publicationDays: 30 })).toMatchObject(
    breaking({ rule: 'notice-without-publication', field: 'publicationDays', figures: { publicationDays: 30 } }),
  );
});
