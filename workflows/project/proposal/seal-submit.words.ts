import type { WordsOf } from '#workflows/engine/wording.ts';
import type { sealSubmit } from './seal-submit.ts';

export const sealSubmitWords = {
  zh: {
    title: '密封提交',
    noun: '应答方案',
    ask: '方案与培养计划一并密封，密封后平台不留可读副本，请先取走方案副本和方案包。截止前可以撤回，撤回后用方案包填回内容，审批后再密封。截止时刻一到即不再接收。',
    outcomes: {
      submit: {
        label: '密封提交',
        leadsTo: '截止后由两人共同开启，在此之前任何人都不能读取，本校也只能看自己取走的副本。',
        done: '密封提交了应答方案',
      },
      withdraw: {
        label: '撤回密封件',
        leadsTo: '项目负责人用密封前取走的方案包填回方案和培养计划，修改并经审批后，在截止前再次密封。',
        done: '撤回了密封件',
      },
    },
    fields: { reason: '理由', packageTaken: '本校已取走方案副本和方案包文件', pledge: '本校承诺方案真实，并愿按方案承担项目' },
    refusals: {
      'consent-missing': '还有 {missing} 名共同作者未同意当前方案文本。请本人同意，或者由项目负责人从名单中删除后再密封。',
    },
    facts: { 'proposal-sealed': '应答方案已密封提交', 'proposal-withdrawn': '密封件已撤回，方案和培养计划须重新提交并审批' },
  },
  en: {
    title: 'Seal and submit',
    noun: 'Proposal',
    ask: 'The proposal and the student training plan are sealed together. The platform keeps no readable copy, so take your copy and the package file first. Until the window closes you can withdraw it, refill the forms from the package file, and have them approved and sealed again. Nothing is accepted after the closing time.',
    outcomes: {
      submit: {
        label: 'Seal and submit',
        leadsTo: 'Two people open it jointly after the close. Until then nobody can read it; you have only the copy that you took.',
        done: 'sealed and submitted the proposal',
      },
      withdraw: {
        label: 'Withdraw the sealed proposal',
        leadsTo:
          'The principal investigator refills the proposal and the training plan from the package file; after approval they can be sealed again before the close.',
        done: 'withdrew the sealed proposal',
      },
    },
    fields: {
      reason: 'Reason',
      packageTaken: 'We have taken our copy and the package file',
      pledge: 'We vouch that the proposal is true and will carry out the project as proposed',
    },
    refusals: {
      'consent-missing':
        '{missing, plural, one {# co-author has} other {# co-authors have}} not consented to the current text. Obtain their consent, or have the principal investigator remove them from the list, before sealing.',
    },
    facts: {
      'proposal-sealed': 'Proposal sealed and submitted',
      'proposal-withdrawn': 'Sealed proposal withdrawn; the proposal and the training plan must be submitted and approved again',
    },
  },
} satisfies WordsOf<typeof sealSubmit>;
