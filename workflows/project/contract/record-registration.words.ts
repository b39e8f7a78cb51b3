import { latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { priceFormFacts } from './price-form.words.ts';
import type { recordRegistration } from './record-registration.ts';

export const recordRegistrationWords = {
  zh: {
    title: '登记认定结果',
    noun: '认定登记结果',
    ask: '申报技术交易额 {fen, number, yuan}。请如实记录登记机构的认定结果。',
    outcomes: {
      register: { label: '准予登记', leadsTo: '合同登记完成，可办理税收优惠。', done: '准予合同登记' },
      reduce: {
        label: '核减后登记',
        leadsTo: '按核减后的技术交易额登记；重新核算增值税，并提示各方财务。',
        done: '核减技术交易额后准予登记',
      },
      return: { label: '退回补正', leadsTo: '高校补正后重新提交。', done: '退回登记申请补正' },
      refuse: {
        label: '不予登记',
        leadsTo: '高校可更正后重新申请或放弃；合同效力不受影响，按应税重新核算并提示各方财务。',
        done: '不予合同登记',
      },
    },
    fields: { note: '备注', reason: '理由', technicalFen: '技术交易额（元）', number: '认定登记编号', registeredOn: '登记日期' },
    refusals: {
      ...latestRefusals.zh,
      'value-not-reduced':
        '核减后的技术交易额 {technicalFen, number, yuan} 不低于申报的 {submittedFen, number, yuan}。请更正金额；未核减的，请改选“准予登记”。',
    },
    facts: {
      'registration-registered': '技术合同已登记，编号 {number}，技术交易额 {technicalFen, number, yuan}',
      'registration-reduced': '技术合同经核减后登记，编号 {number}，技术交易额 {technicalFen, number, yuan}',
      'registration-returned': '技术合同登记申请退回补正',
      'registration-refused': '技术合同不予登记，合同效力不受影响',
      ...priceFormFacts.zh,
    },
  },
  en: {
    title: 'Record the registry’s decision',
    noun: 'Registration result',
    ask: 'Technology transaction value applied for: {fen, number, yuan}. Record the registry’s decision truthfully.',
    outcomes: {
      register: {
        label: 'Registered as applied for',
        leadsTo: 'Registration is complete; tax relief may be claimed.',
        done: 'recorded the registration',
      },
      reduce: {
        label: 'Registered at a reduced value',
        leadsTo: 'The reduced technology transaction value counts; VAT is recalculated and all finance offices are notified.',
        done: 'recorded the registration at a reduced value',
      },
      return: { label: 'Return for correction', leadsTo: 'The university corrects and resubmits.', done: 'returned the application' },
      refuse: {
        label: 'Refuse registration',
        leadsTo:
          'The university may correct and reapply, or give up; the contract stays in force, VAT is recalculated as taxable and all finance offices are notified.',
        done: 'recorded the refusal',
      },
    },
    fields: {
      note: 'Note',
      reason: 'Reason',
      technicalFen: 'Technology transaction value (yuan)',
      number: 'Registration number',
      registeredOn: 'Registered on',
    },
    refusals: {
      ...latestRefusals.en,
      'value-not-reduced':
        'The reduced value of {technicalFen, number, yuan} is not below the {submittedFen, number, yuan} applied for. Correct it; if it was not reduced, choose “Registered as applied for”.',
    },
    facts: {
      'registration-registered': 'Contract registered as {number} at a technology transaction value of {technicalFen, number, yuan}',
      'registration-reduced': 'Contract registered as {number} at a reduced technology transaction value of {technicalFen, number, yuan}',
      'registration-returned': 'The registry returned the application for correction',
      'registration-refused': 'Registration was refused; the contract stays in force',
      ...priceFormFacts.en,
    },
  },
} satisfies WordsOf<typeof recordRegistration>;
