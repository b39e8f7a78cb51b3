import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { cast, type Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { of, upTo, withFields } from '#test/support/story.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';
import { pdf, refOf, Uploader } from './support/upload.ts';

/** A contract signed on paper, as each of its readers finds it. */

let readers: Readers;
let scan: FileRef;
const signs = of(sc1, 'sign-contract', { by: 'enterpriseSignatory' });
const everybody: readonly (Player | null)[] = [...(Object.keys(cast) as Player[]), null];
beforeAll(async () => {
  readers = await Readers.open([...upTo(sc1, 'sign-contract')]);
  const uploader = await Uploader.of(readers.portal, caseId, signs.by);
  const { key } = await readers.page(signs.by, 'sign-contract');
  scan = refOf(await uploader.send(key, 'scan', '签章页.pdf', pdf('签章页')));
  await readers.live(withFields(signs, { method: 'paper', scan: [scan] }));
  await readers.reads(signs.by, 'sign-contract', { capacity: 'legal-representative', method: 'paper', scan: [scan] });
});
afterAll(() => readers.portal.close());

const asks = async (player: Player) => {
  const { rows } = await readers.portal.as(player).inbox.list({ tab: 'todo', limit: 100 });
  return rows.flatMap((row) => (row.kind === 'open' && row.step === 'sign-contract' ? [row.key.split('/').at(-1)] : []));
};

test('a colleague of the signer and the platform are asked, the signer and the other side’s lawyer are not', async () => {
  expect(await asks('enterpriseLegal')).toEqual(['enterprise:colleague']);
  expect(await asks('projectManager')).toEqual(['enterprise:platform']);
  for (const player of ['enterpriseSignatory', 'universityLegal', 'rdLead', 'fundOfficer'] as const)
    expect(await asks(player), player).toEqual([]);
  expect(await asks('universitySignatory')).toEqual(['university']);
});

test('their page says what to compare, has the signature beside it, and offers the two answers and no signature', async () => {
  for (const player of ['enterpriseLegal', 'projectManager'] as const) {
    const page = await readers.page(player, 'sign-contract');
    expect(page.about['paper']).toBe('yes');
    expect(page.outcomes.map(({ name }) => name)).toEqual(['confirm-paper', 'return-paper']);
    expect(page.beside.map(({ step }) => step)).toContain('sign-contract');
  }
});

test('the scan is taken by the contract’s sides without students, and by nobody else', async () => {
  const { rows } = await readers.portal.theatre.sql.query<{ version: number }>('SELECT version FROM file_use WHERE file_id = $1', [
    scan.id,
  ]);
  const path = `/cases/${caseId}/documents/${rows[0]?.version}/files/${scan.id}`;
  const taken: Player[] = [];
  for (const player of Object.keys(cast) as Player[]) {
    const answer = await (await Uploader.of(readers.portal, caseId, player)).request(path);
    if (answer.status === 200) taken.push(player);
    else expect([answer.status, (await answer.text()).includes('签章页')], player).toEqual([404, false]);
  }
  expect(taken).toEqual(expect.arrayContaining(['enterpriseLegal', 'projectManager', 'universitySignatory', 'enterpriseSignatory']));
  for (const player of ['inventor4', 'rivalResearchOffice', 'fundOfficer', 'expert1', 'takerLegal'] as const)
    expect(taken).not.toContain(player);
});

test('it is returned and given again; who confirms is on record for the same readers', async () => {
  const answers: readonly StoryAct[] = [
    act('enterpriseLegal', 'sign-contract', 'return-paper', { reason: '扫描件缺第三页，骑缝章不完整。' }),
    withFields(signs, { method: 'paper', scan: [scan] }),
    act('projectManager', 'sign-contract', 'confirm-paper', ({ day }) => ({ receivedOn: day(0) })),
  ];
  await readers.live(answers[0] as StoryAct);
  expect(await asks('enterpriseSignatory')).toEqual(['enterprise']);
  expect((await readers.page('enterpriseSignatory', 'sign-contract')).outcomes.map(({ name }) => name)).toEqual(['sign', 'refuse']);
  await readers.live(...answers.slice(1));
  const readersOf = (outcome: string) => readers.whoFinds(everybody, `sign-contract ${outcome}`);
  const found = await readersOf('confirm-paper');
  expect(found).toEqual(await readersOf('sign'));
  expect(found).toEqual(expect.arrayContaining(['enterpriseSignatory', 'universityLegal', 'projectManager']));
  for (const player of ['fundOfficer', 'inventor4', 'rivalSignatory', 'expert1', null] as const) expect(found).not.toContain(player);
});
