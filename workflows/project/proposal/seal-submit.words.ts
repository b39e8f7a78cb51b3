import type { WordsOf } from '#workflows/engine/wording.ts';
import type { sealSubmit } from './seal-submit.ts';

export const sealSubmitWords = {
  zh: {
    title: '密封提交',
    noun: '应答方案',
    ask: '方案与培养计划一并密封，密封后本校留底随即清除。截止前可以撤回，但须重新填写、审批后再密封。截止时刻一到即不再接收。',
    outcomes: {
      submit: { label: '密封提交', leadsTo: '截止后由两人共同开启，在此之前任何人都不能读取。', done: '密封提交了应答方案' },
      withdraw: {
        label: '撤回密封件',
        leadsTo: '留底已随密封清除：项目负责人重新填写方案和培养计划，经审批后在截止前再次密封。',
        done: '撤回了密封件',
      },
    },
    fields: { reason: '理由', pledge: '本校承诺方案真实，并愿按方案承担项目' },
    facts: { 'proposal-sealed': '应答方案已密封提交', 'proposal-withdrawn': '密封件已撤回，方案和培养计划须重新填写并审批' },
  },
  en: {
    title: 'Seal and submit',
    noun: 'Proposal',
    ask: 'Draft and student plan go into one sealed envelope. Your own copies are erased with the sealing. You may withdraw it until the window closes, but then it is written, approved and sealed anew; not a second later is accepted.',
    outcomes: {
      submit: {
        label: 'Seal and submit',
        leadsTo: 'Two people open it after the close; until then nobody can read it.',
        done: 'sealed and submitted the proposal',
      },
      withdraw: {
        label: 'Withdraw the envelope',
        leadsTo:
          'The copies went with the sealing: the investigator writes draft and student plan anew, for approval and sealing before the close.',
        done: 'withdrew the envelope',
      },
    },
    fields: { reason: 'Reason', pledge: 'We vouch for the proposal and will carry it out if awarded' },
    facts: {
      'proposal-sealed': 'Proposal sealed and submitted',
      'proposal-withdrawn': 'Envelope withdrawn; draft and student plan are to be written and approved anew',
    },
  },
} satisfies WordsOf<typeof sealSubmit>;
