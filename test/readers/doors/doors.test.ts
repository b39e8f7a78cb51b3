import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { misconduct } from '#scripts/story/endings.ts';
import { executed } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { newProject, playInPortal } from '#test/portal/support/play-in-portal.ts';
import { readers } from '#test/readers/support/people.ts';
import { Table } from '#test/readers/support/table.ts';
import { upTo } from '#test/support/story.ts';
import { inTurn, Visitor } from './support/answer.ts';
import { caseDoors } from './support/case-doors.ts';
import { crawl } from './support/crawl.ts';
import { documentDoors, receiptDoors } from './support/document-doors.ts';
import { House } from './support/house.ts';
import { type Kept, keptOf, recordedCase, standingFor } from './support/kept.ts';
import { leakDoor } from './support/leak-door.ts';
import { countDoor, listDoors, publicDoor } from './support/list-doors.ts';
import type { Look } from './support/look.ts';
import { stepDoors } from './support/step-doors.ts';

/** `npm run test:readers` looks as everybody at every story here, `npm run test:doors` as a few at one. */
const isWhole = process.env['TIDA_TEST_READERS'] === '1';
const few = ['requester', 'investigator', 'rivalInvestigator', 'inventor4', 'outsider', 'public'];

const objected = act('expert5', 'file-objection', 'file', {
  grounds:
    '拟中选单位的项目负责人与需求企业存在未披露的顾问关系，有公开报道和聘书照片为证，请予核查并说明处理意见。提交人愿意配合核查，并可以提供原始材料。',
  realName: '欧阳明察',
  contact: 'ouyang@example.com',
});
/** Moments in which time stands still: lived through in the simulation, recorded as the worker does. */
const recorded: Readonly<Record<string, readonly StoryAct[]>> = {
  // scored, one university chosen, one losing; the award is published and objected to
  objected: [...upTo(sc1, 'confirm-award'), objected],
  ...(isWhole
    ? {
        sealed: sc1.slice(0, sc1.findIndex(({ step, by }) => step === 'seal-submit' && by === 'researchOffice') + 1),
        terminated: [...upTo(sc1, 'submit-milestone'), ...executed.slice(1, 29), ...misconduct],
      }
    : {}),
};
/** Stories that portal, Temporal and worker live through, to their end. */
const played: Readonly<Record<string, readonly StoryAct[]>> = isWhole ? { sc1, sc2 } : {};

const table = new Table();
let house: House;
let visitors: Visitor[];
const cases: Kept[] = [];

beforeAll(async () => {
  house = await House.open();
  const accounts = await house.admit(readers.filter(({ name }) => isWhole || few.includes(name)));
  visitors = accounts.map((account) => new Visitor(account, house));
});
afterAll(async () => {
  table.printDoors();
  await house?.close();
});

async function look(kept: Kept): Promise<void> {
  cases.push(kept);
  await inTurn(visitors, async (visitor) => {
    const looking = { visitor, kept, standing: await standingFor(house, visitor.account, kept), table };
    for (const door of [publicDoors, caseDoors, documentDoors, receiptDoors, stepDoors, listDoors, leakDoor]) await door(looking, house);
    visitor.pages.clear();
  });
  expect(table.differences).toEqual([]);
}
const publicDoors = async (looking: Look) => publicDoor(looking, nobody());
function nobody(): Visitor {
  const found = visitors.find(({ name }) => name === 'public');
  if (!found) throw new Error('nobody is the public');
  return found;
}

test.each(Object.entries(recorded))('every door of %s, as each account', { timeout: 3_600_000 }, async (name, acts) => {
  await look(await keptOf(house, name, await recordedCase(house, name, acts)));
});
test.each(Object.entries(played))('every door of %s once it is over, as each account', { timeout: 3_600_000 }, async (name, acts) => {
  const caseId = await newProject(house.portal);
  await playInPortal(house.portal, caseId, acts);
  await look(await keptOf(house, name, caseId));
});
test('every count is the number of rows', { timeout: 600_000 }, async () => {
  await inTurn(visitors, (visitor) => countDoor(visitor, table));
  expect(table.differences).toEqual([]);
});
test('every link leads somewhere, and no page speaks as a machine', { timeout: 3_600_000 }, async () => {
  for (const visitor of visitors) await crawl(visitor, cases, table, isWhole ? 2_000 : 60);
  expect(table.differences).toEqual([]);
});
test('nothing broke', () => {
  expect(visitors.flatMap(({ broken }) => broken)).toEqual([]);
  expect(house.log.join('')).not.toMatch(/broke/);
});
