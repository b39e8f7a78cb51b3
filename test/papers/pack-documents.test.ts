import { expect, test } from 'vitest';
import { evidenceOfRow } from '#web/papers/pack/evidence-of-row.ts';
import { textOfDocument } from '#web/papers/pack/text-of-document.ts';
import { speakerOf } from '#web/papers/speaker.ts';

const values = {
  opinion: '同意通过。',
  conditions: [{ owner: 'university', text: '补充耐久性数据。' }],
};
const document = {
  step: 'accept-milestone',
  outcome: 'accept-with-conditions',
  at: '2026-11-29T02:00:00.000Z',
  by: {
    person: { id: 'p', names: { zh: '李明', en: 'Li Ming' } },
    for: null,
    organisation: { id: 'o', kind: 'enterprise', names: { zh: '滨海涂层', en: 'Binhai Coatings' }, fictional: true },
    role: 'ent.rdlead',
  },
  hash: 'ab'.repeat(32),
  parts: [{ step: 'accept-milestone', outcome: 'accept-with-conditions', values }],
  withdrawnAt: null,
  names: {},
} as const;

test.each([
  ['zh', ['滨海涂层　李明', '意见：同意通过。', '【所附条件】', '补充耐久性数据。']],
  ['en', ['Binhai Coatings, Li Ming', 'Opinion: 同意通过。', '补充耐久性数据。']],
] as const)('%s: the document of an act stands in the pack as it is read on its page', (language, said) => {
  const text = textOfDocument(document as never, speakerOf(language));
  expect(text).toContain('ab'.repeat(32));
  for (const words of said) expect(text).toContain(words);
  expect(text).not.toMatch(/undefined|\[object|\{\w+\}/);
});

test('a payment’s row has the number of its proof and the bank’s reference, a claim’s row neither', () => {
  const payments = [{ id: 'tranche.milestone-1', reference: 'BK-77' }];
  const paper = {
    version: 40,
    number: '2026-0001-SK-40',
    payment: { purpose: 'tranche', paidFor: null, payee: { zh: '', en: '' }, fen: 1 },
  };
  const of = (id: string, version = 40, papers = [paper]) => evidenceOfRow({ id, version, kind: 'tranche' }, payments, papers);
  expect(of('tranche.milestone-1')).toEqual(['2026-0001-SK-40', 'BK-77']);
  // the proof is another reader's, the payment is known
  expect(of('tranche.milestone-1', 40, [])).toEqual(['', 'BK-77']);
  expect(of('owed.tranche.milestone-1')).toEqual(['', '']);
});
