import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { sumOnPaper } from '#test/papers/sum-on-paper.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { putTexts } from './support/put-texts.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';

/** Papers that state a payment, as the university's finance takes them. */

let readers: Readers;
let key: string;
beforeAll(async () => {
  readers = await Readers.open(sc1);
  await putTexts(readers.portal, readers.project);
  key = await readers.portal.keyOf('universityFinance');
});
afterAll(() => readers.portal.close());

const list = () => readers.portal.as('universityFinance').papers.list({ caseId });
async function take(address: string): Promise<Buffer> {
  const answer = await readers.portal.request(address, { headers: { authorization: `Bearer ${key}` } });
  return Buffer.from(await answer.arrayBuffer());
}

test('proofs of payment say payee, purpose and sum, so that they differ', async () => {
  const receipts = (await list()).filter(({ name }) => name === 'receipt');
  expect(receipts.map(({ payment }) => payment)).toContainEqual({
    purpose: 'tranche',
    paidFor: { zh: '里程碑 1', en: 'Milestone 1' },
    payee: { zh: '海河大学（示例）', en: 'Haihe University (fictional)' },
    fen: 85_500_000,
  });
  expect(receipts.length).toBeGreaterThan(2);
  expect(receipts.filter(({ payment }) => !payment)).toEqual([]);
  expect((await list()).filter(({ name, payment }) => name !== 'receipt' && payment)).toEqual([]);
});

test('statement and proofs of payment say the sums of the ledger, to the fen, in figures and capitals', {
  timeout: 240_000,
}, async () => {
  const { rows } = await readers.portal.theatre.sql.query<{ version: number; id: string; fen: number }>(
    `SELECT version, transfer_id AS id, sum(fen)::int AS fen FROM ledger_transfer
     WHERE case_id = $1 AND kind !~ '-(held|owed|cleared)$' GROUP BY version, transfer_id`,
    [caseId],
  );
  const all = await list();
  const receipts = all.filter(({ name }) => name === 'receipt');
  const sums: number[] = [];
  for (const receipt of receipts) {
    const moved = rows.filter(({ version }) => version === receipt.version);
    const bytes = await take(paperAddress(caseId, receipt, 'zh'));
    expect([sumOnPaper(bytes, '金额'), moved.length], receipt.number).toEqual([[moved[0]?.fen, moved[0]?.fen], 1]);
    // what its calculation comes to is the same sum
    const said = readPdf(bytes).texts.join('').replaceAll(/\s/g, '');
    const shown = ((moved[0]?.fen ?? 0) / 100).toLocaleString('en', { minimumFractionDigits: 2 });
    // a share is worked out line by line: its last line is the result
    expect(said, receipt.number).toMatch(new RegExp(`(结果|本人应得（税前）|实发金额)${shown.replace('.', '\\.')}`));
    if (receipt.payment?.paidFor) expect(said, receipt.number).toContain(`所付事项${receipt.payment.paidFor.zh.replaceAll(' ', '')}`);
    sums.push(moved[0]?.fen ?? 0);
  }
  expect(sums.length).toBeGreaterThan(10);
  const [statement, ...others] = all.filter(({ name }) => name === 'statement');
  if (!statement || others.length > 0) throw new Error('not one statement');
  const due = rows.find(({ id }) => id === 'licence-fee.lump-sum')?.fen;
  expect(due).toBe(50_000_000);
  for (const [language, label] of [
    ['zh', '应付金额'],
    ['en', 'Sum due'],
  ] as const)
    expect(sumOnPaper(await take(paperAddress(caseId, statement, language)), label)).toEqual([due, due]);
});
