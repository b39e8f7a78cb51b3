import { expect, test } from 'vitest';
import { failureReasons } from '#web/errors/failure.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import { refusalCodes } from '#workflows/engine/refusal.ts';

const details = {
  at: '2026-11-28T03:00:00.000Z',
  dueAt: '2026-11-27T16:00:00.000Z',
  why: 'common',
  fewest: 12,
  scope: 'sign',
  channel: 'wecom',
  left: 2,
  most: 20,
  fields: 'a',
  reason: '22021',
  byZh: '赵敏',
  byEn: 'Zhao Min',
  organisationZh: '公司',
  organisationEn: 'Company',
  who: 'named',
  since: '2026-11-27T16:00:00.000Z',
  lift: 'pm.lead',
  given: 1,
  version: 2,
  as: 'inventor',
  price: 'yes',
  payment: 'no',
  liability: 'no',
  clauses: 'no',
  lateDays: 0,
  lateHours: 1,
  lateMinutes: 2,
  limit: 500,
  name: '合同（终稿）.pdf',
  offset: 1024,
  size: 4096,
  barred: 'no',
  known: 'yes',
  count: 1,
  demandFen: 800_000,
  payeeZh: '海河大学',
  payeeEn: 'Haihe University',
  fen: 900_000,
  limitFen: 800_000,
  others: 'some',
  whoZh: '海河大学',
  whoEn: 'Haihe University',
  from: '2026-11-01',
  until: '2027-10-31',
  hasEnd: 'yes',
  hasSource: 'yes',
  source: '国科发〔2026〕1号',
  othersZh: '赵敏',
  othersEn: 'Zhao Min',
  step: 'draft-demand',
  reasons: ['2027-02-05: 未列入 · is missing'],
  broken: [{ rule: 'weights-not-whole', field: 'indicators', figures: { givenBp: 6000 } }],
};

test.each([...refusalCodes, ...failureReasons])('%s is a whole sentence in both languages', (code) => {
  const { zh, en } = sentenceOf(code, details);
  expect(zh).toMatch(/[。；：)）]$/);
  expect(en).toMatch(/\.$/);
  for (const text of [zh, en]) expect(text).not.toMatch(/[{}]|undefined|refusal:/);
});

test('an instant is shown in Beijing time', () => {
  expect(sentenceOf('TOO_LATE', details).en).toContain('2026-11-27 24:00 (Beijing time)');
});

test('every broken rule is shown with its figures', () => {
  expect(sentenceOf('RULES_BROKEN', details)).toMatchObject({
    zh: expect.stringContaining('合计 60%'),
    en: expect.stringContaining('add up to 60%'),
  });
});

test('each broken rule names its place: the table, the row, the field', () => {
  const broken = [{ rule: 'target-does-not-fit', field: 'indicators.1.target' }];
  const { zh, en } = sentenceOf('RULES_BROKEN', { step: 'draft-demand', broken });
  expect(zh).toContain('考核指标 · 第 2 行 · 目标值：');
  expect(en).toContain('Indicators · row 2 · Target: ');
});
