import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { electRoute } from './elect-route.ts';

export const electRouteWords = {
  zh: {
    title: '选择定金或违约金',
    noun: '定金或违约金的选择',
    ask: '定金罚则和违约金只能选择其一（民法典 588）。按定金罚则贵方共得 {depositGetsFen, number, yuan}，按违约金共得 {damagesGetsFen, number, yuan}。选定后不能更改；逾期未选的，适用定金罚则。',
    outcomes: {
      deposit: { label: '适用定金罚则', leadsTo: '按定金罚则结算，不再主张违约金。', done: '选择适用定金罚则' },
      damages: { label: '主张违约金', leadsTo: '按违约金结算，定金返还或抵作价款。', done: '选择主张违约金' },
    },
    fields: { ...agreedText.zh, note: '备注' },
    facts: { 'route-elected': '守约方{route, select, deposit {适用定金罚则} other {主张违约金}}' },
  },
  en: {
    title: 'Elect deposit or damages',
    noun: 'Election between deposit and damages',
    ask: 'The deposit rule and liquidated damages exclude each other (Civil Code, Art. 588). Under the deposit rule you receive {depositGetsFen, number, yuan} in total, with damages {damagesGetsFen, number, yuan}. The choice is final; without one in time, the deposit rule applies.',
    outcomes: {
      deposit: {
        label: 'Apply the deposit rule',
        leadsTo: 'Settled under the deposit rule; no damages are claimed.',
        done: 'elected the deposit rule',
      },
      damages: {
        label: 'Claim damages',
        leadsTo: 'Settled with damages; the deposit is returned or set off against the price.',
        done: 'elected damages',
      },
    },
    fields: { ...agreedText.en, note: 'Note' },
    facts: { 'route-elected': 'The party not in default elected {route, select, deposit {the deposit rule} other {damages}}' },
  },
} satisfies WordsOf<typeof electRoute>;
