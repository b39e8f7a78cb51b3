import type { WordsOf } from '#workflows/engine/wording.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { issueStatement } from './issue-statement.ts';
import { income } from './phrases.words.ts';

export const issueStatementWords = {
  zh: {
    title: '开具结算单',
    noun: '结算单',
    ask: `${income.zh}按合同计算应付 {dueFen, number, yuan}。请核对金额后开具，开具后不得更改。`,
    outcomes: { issue: { label: '开具结算单', leadsTo: '被许可方在 30 日内付款；应付为零的，本期结清。', done: '开具了结算单' } },
    fields: { dueFen: '应付金额（元）' },
    refusals: dueRefusals.zh,
    facts: { 'statement-issued': `${income.zh}结算单已开具，应付 {dueFen, number, yuan}` },
  },
  en: {
    title: 'Issue the statement',
    noun: 'Statement',
    ask: `${income.en}: {dueFen, number, yuan} is due under the contract. Check the sum and issue the statement; it cannot be changed afterwards.`,
    outcomes: {
      issue: {
        label: 'Issue the statement',
        leadsTo: 'The licensee pays within 30 days; if nothing is due, the year is settled.',
        done: 'issued the statement',
      },
    },
    fields: { dueFen: 'Sum due (yuan)' },
    refusals: dueRefusals.en,
    facts: { 'statement-issued': `${income.en}: statement issued, {dueFen, number, yuan} due` },
  },
} satisfies WordsOf<typeof issueStatement>;
