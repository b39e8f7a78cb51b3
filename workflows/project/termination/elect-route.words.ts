import type { WordsOf } from '#workflows/engine/wording.ts';
import type { electRoute } from './elect-route.ts';

export const electRouteWords = {
  zh: {
    title: '选择定金或违约金',
    noun: '定金或违约金的选择',
    ask: '定金罚则和违约金只能选择其一（民法典 588）。按定金罚则您方共得 {depositGetsFen, number, yuan}，按违约金共得 {damagesGetsFen, number, yuan}。选定后不能更改；逾期未选的，适用定金罚则。',
    outcomes: {
      deposit: { label: '适用定金罚则', leadsTo: '按定金罚则结算，不再主张违约金。', done: '选择适用定金罚则' },
      damages: { label: '主张违约金', leadsTo: '按违约金结算，定金返还或抵作价款。', done: '选择主张违约金' },
    },
    fields: { note: '备注' },
    facts: { 'route-elected': '守约方{route, select, deposit {适用定金罚则} other {主张违约金}}' },
  },
  en: {
    title: 'Elect deposit or damages',
    noun: 'Election between deposit and damages',
    ask: 'Deposit and damages exclude each other (Civil Code 588). With the deposit you have {depositGetsFen, number, yuan} in all, with the damages {damagesGetsFen, number, yuan}. The choice is final; without one in time the rule of the deposit holds.',
    outcomes: {
      deposit: {
        label: 'Elect the deposit',
        leadsTo: 'Settled by the rule of the deposit; no damages are claimed.',
        done: 'elected the deposit',
      },
      damages: {
        label: 'Elect the damages',
        leadsTo: 'Settled with damages; the deposit is returned or counts towards them.',
        done: 'elected the damages',
      },
    },
    fields: { note: 'Note' },
    facts: { 'route-elected': 'The party that kept faith has elected {route, select, deposit {the deposit} other {the damages}}' },
  },
} satisfies WordsOf<typeof electRoute>;
