import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { registerTransfer } from './register-transfer.ts';

export const registerTransferWords = {
  zh: {
    title: '办理登记备案',
    noun: '登记备案记录',
    ask: '请办理技术合同认定登记，涉及专利的同时办理备案。税收优惠以登记为前提。',
    outcomes: { register: { label: '录入登记编号', leadsTo: '项目负责人移交成果。', done: '完成了登记备案' } },
    fields: { registryNumber: '登记编号', registeredOn: '登记日期', files: '附件' },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: {
      'transfer-registered': '转化合同已登记，编号 {registryNumber}',
      'transfer-unregistered': '转化合同逾期未登记，移交照常进行；未登记的不享受税收优惠',
    },
  },
  en: {
    title: 'Register the transfer contract',
    noun: 'Record of the transfer registration',
    ask: 'Have the technology contract registered and, where a patent is involved, recorded with the patent office. Tax relief requires registration.',
    outcomes: {
      register: {
        label: 'Enter the registration number',
        leadsTo: 'The principal investigator hands over the result.',
        done: 'registered the transfer contract',
      },
    },
    fields: { registryNumber: 'Registration number', registeredOn: 'Registered on', files: 'Files' },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: {
      'transfer-registered': 'Transfer contract registered, no. {registryNumber}',
      'transfer-unregistered':
        'The transfer contract was not registered in time; the handover proceeds, without tax relief until registration',
    },
  },
} satisfies WordsOf<typeof registerTransfer>;
