import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { createCaller } from '#web/trpc/router.ts';
import { viewerFor } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'confirm-award'));
});
afterAll(() => readers.portal.close());

/** Why an objection to the award was not taken; no workflow is there, so that one that is let through ends otherwise. */
async function objectFrom(address: string, viewer: ReturnType<typeof viewerFor> | null = null): Promise<string | undefined> {
  const { services } = readers.portal;
  const form = {
    grounds:
      '拟中选单位的项目负责人与需求企业存在未披露的顾问关系，有公开报道和聘书照片为证，请予核查并说明处理意见。提交人愿意配合核查，并可以提供原始材料。',
    realName: '欧阳明察',
    contact: 'ouyang@example.com',
  };
  return await createCaller({ services, viewer, address })
    .steps.fileObjection({ caseId, subject: 'award', submissionId: randomUUID(), outcome: 'file', form })
    .then(
      () => undefined,
      (error: unknown) => errorDataOf(error)?.reason,
    );
}
const held = (answers: readonly (string | undefined)[]) => answers.map((reason) => reason === 'TOO_MANY');

describe('objections of people without an account', () => {
  test('from one network are five in a quarter of an hour, from all its addresses together', async () => {
    const answers = [];
    for (let n = 0; n < 7; n += 1) answers.push(await objectFrom(`2001:db8:1:2::${n + 1}`));
    expect(held(answers)).toEqual([false, false, false, false, false, true, true]);
  });

  test('to one notice are twenty a day, from however many networks; who signs in is still heard, and so is another notice', async () => {
    const answers = [];
    for (let n = 0; n < 17; n += 1) answers.push(await objectFrom(`198.51.100.${n + 1}`));
    // five were counted before
    expect(held(answers).lastIndexOf(false)).toBe(14);
    expect(held(answers).slice(15)).toEqual([true, true]);
    expect(await objectFrom('198.51.100.200', viewerFor('rivalResearchOffice'))).not.toBe('TOO_MANY');
    const elsewhere = await readers.portal.services.limits.publicAct({ person: undefined, address: '198.51.100.201' }, 'another notice');
    expect(elsewhere).toBeUndefined();
  });

  test('that are held leave a line of the log, without what was typed', () => {
    const lines = readers.portal.log.filter((line) => line.includes('objection-held'));
    expect(lines).toHaveLength(4);
    expect(lines.map((line) => (JSON.parse(line) as { by: string }).by)).toEqual(['objector', 'objector', 'notice', 'notice']);
    expect(lines.join()).not.toMatch(/欧阳|ouyang|顾问关系/);
  });
});
