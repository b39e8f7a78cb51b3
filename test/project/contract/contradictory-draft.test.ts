import { expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { negotiated } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { attempt, breaking } from '#test/support/play.ts';
import { withFields } from '#test/support/story.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import { regimes } from '#workflows/project/contract/contract-form.ts';

const [drafted] = negotiated as readonly [StoryAct];
const drafting = (fields: Readonly<Record<string, unknown>>) => attempt(anAwardedProject(), withFields(drafted, fields));

test('no publication without consent, and a university that needs to publish: one of the two', () => {
  expect(drafting({ regime: '5', universityPublishes: true })).toMatchObject(
    breaking({ rule: 'publication-barred-by-regime', field: 'universityPublishes' }),
  );
  expect(drafting({ regime: '5', universityPublishes: false, publicationDays: 0 })).toBeUndefined();
  for (const regime of regimes.filter((one) => one !== '5'))
    expect(drafting({ regime, universityPublishes: true, sharedInventing: true })).toBeUndefined();
});

test('days of notice before a publication that is not wanted are no draft', () => {
  expect(drafting({ universityPublishes: false, publicationDays: 30 })).toMatchObject(
    breaking({ rule: 'notice-without-publication', field: 'publicationDays', figures: { publicationDays: 30 } }),
  );
});

test('joint ownership needs people of the enterprise who take part in inventing: the text would exclude what it shares', () => {
  expect(drafting({ regime: '6', sharedInventing: false })).toMatchObject(
    breaking({ rule: 'joint-without-shared-inventing', field: 'sharedInventing' }),
  );
  expect(drafting({ regime: '6', sharedInventing: true })).toBeUndefined();
  for (const regime of regimes.filter((one) => !['5', '6'].includes(one)))
    expect(drafting({ regime, sharedInventing: false }), regime).toBeUndefined();
});

test('its sentence names both fields and the way out in both languages', () => {
  const { zh, en } = sentenceOf('RULES_BROKEN', {
    step: 'choose-template',
    broken: [{ rule: 'joint-without-shared-inventing', field: 'sharedInventing' }],
  });
  expect(zh).toMatch(/知识产权归属模式.*企业人员是否参与发明创造.*请勾选.*改选/);
  expect(en).toMatch(/joint results are owned jointly.*take part in inventing.*tick it.*choose a model/);
});
