import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { panel } from '#test/project/publicity/panel.ts';
import { upTo } from '#test/support/story.ts';
import { loader } from '#web/routes/publicities.tsx';
import { portalUrl } from './support/portal.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

const number = '2026-0001';
const typed = {
  grounds:
    '拟中选单位的项目负责人与需求企业存在未披露的顾问关系，有公开报道和聘书照片为证，请予核查并说明处理意见。提交人愿意配合核查，并可以提供原始材料。',
  realName: '欧阳明察',
  contact: 'ouyang@example.com',
};
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([...upTo(sc1, 'confirm-award'), act('expert5', 'file-objection', 'file', typed)]);
});
afterAll(() => readers.portal.close());

/** What somebody without an account gets who types it at /publicity: an address to go to, or the rows found. */
async function found(text: string): Promise<string> {
  const request = new Request(`${portalUrl}/publicity?text=${encodeURIComponent(text)}`);
  try {
    const { list } = (await loader({ request, params: {}, context: await readers.portal.pageFor(null, request) })) as Awaited<
      ReturnType<typeof loader>
    >;
    return JSON.stringify(list);
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return `${thrown.status} ${thrown.headers.get('location')}`;
  }
}
const ofAward = () => readers.portal.as(null).publicities.get({ caseId, subject: 'award' });

test('the number of an objection leads to the publication, where it says what has become of it', async () => {
  expect(await found(`${number}/award-1-1`)).toBe(`302 /publicity/${caseId}/award#award-1-1`);
  expect((await ofAward()).filings).toEqual([{ id: 'award-1-1', at: expect.any(String), state: 'open' }]);
  const findings = '经核查，所称顾问关系在申报前两年已经终止，评审专家与各方均无关联，评审程序符合规定，异议不成立。'.repeat(2);
  await readers.live(act('leadManager', 'decide-objection', 'dismiss', { panel, findings }));
  expect((await ofAward()).filings).toMatchObject([{ state: 'dismissed' }]);
});
test('of what is typed and by whom it says nothing', async () => {
  expect(JSON.stringify(await ofAward())).not.toMatch(/欧阳|ouyang|顾问关系|expert-?5/);
});
test('a wrong number is like every other: of another objection, round, subject, project', async () => {
  const none = JSON.stringify({ rows: [], next: null });
  for (const wrong of [
    `${number}/award-1-2`,
    `${number}/award-2-1`,
    `${number}/award-1-01`,
    `${number}/award-1-1x`,
    `${number}/reward-1-1`,
    `${number}/nothing-1-1`,
    '2026-0002/award-1-1',
    `${number.slice(0, -1)}/award-1-1`,
  ])
    expect(await found(wrong), wrong).toBe(none);
});
