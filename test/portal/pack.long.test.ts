import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { from, upTo } from '#test/support/story.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId, putText } from './support/recorded.ts';
import { pdf, refOf, Uploader } from './support/upload.ts';

const report = pdf('试验记录');
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'submit-milestone'));
  const uploader = await Uploader.of(readers.portal, caseId, 'investigator');
  const key = readers.project.open.find(({ step }) => step === 'submit-milestone')?.key ?? '';
  const upload = await uploader.send(key, 'files', '../里程碑报告（终稿）.pdf', report);
  await readers.live(...from(upTo(sc1, 'request-subsidy'), 'submit-milestone'));
  await putText(readers.portal, caseId, 'submit-milestone', { files: [refOf(upload)] }, 'milestone-2');
  await putTexts(readers.portal, readers.project);
});
afterAll(() => readers.portal.close());

const packFor = async (player: 'projectManager' | 'universityFinance' | 'expert1' | 'rivalInvestigator') => {
  const key = await readers.portal.keyOf(player);
  const answer = await readers.portal.request(`/cases/${caseId}/pack?language=zh`, { headers: { authorization: `Bearer ${key}` } });
  const files = answer.status === 200 ? unzipSync(new Uint8Array(await answer.arrayBuffer())) : {};
  return { answer, files, names: Object.keys(files) };
};

test('the pack has what its reader may read, and says the hash of each', async () => {
  const { answer, files, names } = await packFor('projectManager');
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('2026-0001 项目资料.zip'));
  const papers = names.filter((name) => name.startsWith('对外文件/'));
  expect(papers.filter((name) => name.includes('合同'))).toHaveLength(2);
  expect(papers.filter((name) => name.includes('里程碑验收意见书'))).toHaveLength(2);
  expect(names).toEqual(expect.arrayContaining(['时间线.csv', '资金台账.csv', '资金台账.xlsx', '存证核验.json', '目录.csv']));
  const [file = ''] = names.filter((name) => name.startsWith('附件/'));
  expect(file).toMatch(/^附件\/\d{4} .*\/[^/]*里程碑报告（终稿）\.pdf$/);
  expect(Buffer.from(files[file] ?? []).equals(report)).toBe(true);
  expect(JSON.parse(strFromU8(files['存证核验.json'] ?? new Uint8Array()))).toMatchObject({ intact: true, altered: [] });
  const ledger = strFromU8(files['资金台账.csv'] ?? new Uint8Array());
  expect(ledger).toContain('855000.00');
  // each payment with the number of its proof, which lies beside it, and the bank's reference
  const paid = ledger.split('\r\n').filter((line) => line.includes('-SK-'));
  expect(paid.length).toBeGreaterThan(1);
  for (const line of paid) {
    const [, receipt = ''] = /,([^,]*-SK-[^,]*),[^,]+,[\d.]+$/.exec(line) ?? [];
    expect(
      papers.some((name) => name.includes(receipt)),
      line,
    ).toBe(true);
  }
  const documents = names.filter((name) => name.startsWith('过程文件/'));
  expect(documents.length).toBeGreaterThan(20);
  const acceptance = documents.find((name) => name.endsWith('验收意见.txt')) ?? '';
  expect(strFromU8(files[acceptance] ?? new Uint8Array())).toContain('逐项判定');
  expect(strFromU8(files['时间线.csv'] ?? new Uint8Array())).not.toMatch(/undefined|\{\w+/);
  const index = strFromU8(files['目录.csv'] ?? new Uint8Array());
  for (const [name, content] of Object.entries(files))
    if (name !== '目录.csv') expect(index, name).toContain(createHash('sha256').update(content).digest('hex'));
  const taken = await readers.portal.services.database.fileDownload.count({ where: { caseId } });
  expect(taken).toBe(1);
});

test('others get their own part: no ledger of others, no audit, no document that is closed to them', async () => {
  const university = await packFor('universityFinance');
  expect(university.names).toContain('资金台账.csv');
  expect(university.names).not.toContain('存证核验.json');
  const expert = await packFor('expert1');
  expect(expert.names.filter((name) => /台账|存证|合同.*\.pdf|付款凭证/.test(name))).toEqual([]);
  const rival = await packFor('rivalInvestigator');
  expect(rival.names.filter((name) => /台账|存证|对外文件|附件/.test(name))).toEqual([]);
  expect((await readers.portal.request(`/cases/${caseId}/pack`)).status).toBe(401);
});

test('one pack at a time for a person, and the next when it is done or given up', async () => {
  const key = await readers.portal.keyOf('projectManager');
  const ask = () => readers.portal.request(`/cases/${caseId}/pack`, { headers: { authorization: `Bearer ${key}` } });
  const first = await ask();
  expect((await ask()).status).toBe(429);
  await first.body?.cancel();
  const next = await ask();
  expect(next.status).toBe(200);
  await next.body?.cancel();
});
