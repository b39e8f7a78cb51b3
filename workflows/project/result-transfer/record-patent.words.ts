import { latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { endFactWords } from '#workflows/project/benefit-sharing/licence.words.ts';
import type { recordPatent } from './record-patent.ts';

export const recordPatentWords = {
  zh: {
    title: '登记专利情况',
    noun: '专利情况记录',
    ask: '登记专利的申请、授权和无效。被宣告无效的，许可自决定之日起终止，已付的费用不退。授权后按年费日期提醒。',
    outcomes: {
      file: { label: '登记申请', leadsTo: '授权后再登记。', done: '登记了专利申请' },
      grant: { label: '登记授权', leadsTo: '年费到期前 90 日起提醒。', done: '登记了专利授权' },
      invalidate: { label: '登记宣告无效', leadsTo: '全部专利无效的，许可自决定之日起终止。', done: '登记了专利宣告无效' },
    },
    fields: {
      patentNumber: '专利（申请）号',
      filedOn: '申请日',
      grantedOn: '授权日',
      annuityOn: '下次年费到期日',
      decidedOn: '无效决定日',
      evidence: '凭据',
      files: '附件',
    },
    refusals: {
      ...latestRefusals.zh,
      'patent-known': '该号已经登记。请改为登记授权或者宣告无效。',
      'patent-unknown': '没有登记过该号的申请。请先登记申请，或者核对号码。',
    },
    facts: {
      'patent-filed': '专利申请 {patentNumber} 已提交',
      'patent-granted': '专利 {patentNumber} 已授权，年费 {annuityOn} 到期',
      'patent-invalidated': '专利 {patentNumber} 于 {decidedOn} 被宣告无效',
      ...endFactWords.zh,
    },
  },
  en: {
    title: 'Record patent status',
    noun: 'Record of patent status',
    ask: 'Record the filing, grant and invalidation of the patent. On invalidation, the licence ends from the day of the decision and fees already paid are not returned. After the grant, reminders of the annuity follow.',
    outcomes: {
      file: { label: 'Record the filing', leadsTo: 'The grant is recorded later.', done: 'recorded the filing of a patent' },
      grant: {
        label: 'Record the grant',
        leadsTo: 'Annuity reminders start 90 days before the due date.',
        done: 'recorded the grant of a patent',
      },
      invalidate: {
        label: 'Record the invalidation',
        leadsTo: 'If all patents are invalid, the licence ends from the day of the decision.',
        done: 'recorded the invalidation of a patent',
      },
    },
    fields: {
      patentNumber: 'Patent (application) number',
      filedOn: 'Filing date',
      grantedOn: 'Grant date',
      annuityOn: 'Next annuity due date',
      decidedOn: 'Date of the invalidation decision',
      evidence: 'Evidence',
      files: 'Files',
    },
    refusals: {
      ...latestRefusals.en,
      'patent-known': 'This number is already recorded. Record its grant or invalidation instead.',
      'patent-unknown': 'No application with this number is recorded. Record the filing first, or check the number.',
    },
    facts: {
      'patent-filed': 'Patent application {patentNumber} filed',
      'patent-granted': 'Patent {patentNumber} granted; annuity due on {annuityOn}',
      'patent-invalidated': 'Patent {patentNumber} was invalidated on {decidedOn}',
      ...endFactWords.en,
    },
  },
} satisfies WordsOf<typeof recordPatent>;
