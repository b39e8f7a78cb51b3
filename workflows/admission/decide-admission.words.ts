import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideAdmission } from './decide-admission.ts';

export const decideAdmissionWords = {
  zh: {
    title: '审核入驻申请',
    noun: '入驻审核意见',
    ask: '请将单位名称、类别和统一社会信用代码与国家企业信用信息公示系统或事业单位登记系统核对，并通过公开电话向该单位确认申请人。通过后单位即登记，申请人成为第一位管理员。',
    outcomes: {
      admit: { label: '准予入驻', leadsTo: '单位登记入库，申请人用查询链接设置密码，再邀请同事。', done: '准予入驻' },
      refuse: { label: '不予入驻', leadsTo: '申请到此结束，申请人可看到理由。', done: '不予入驻' },
    },
    fields: {
      compared: '我已与公开登记信息核对一致',
      called: '我已通过公开电话向该单位确认申请人',
      reason: '理由',
    },
    facts: { 'admission-granted': '准予入驻', 'admission-refused': '不予入驻' },
  },
  en: {
    title: 'Decide on an application for admission',
    noun: 'Decision on admission',
    ask: 'Compare name, kind and code with the public register of companies or institutions, and confirm the applicant with the organisation by its public phone number. Once admitted, the organisation is registered and the applicant becomes its first administrator.',
    outcomes: {
      admit: {
        label: 'Admit',
        leadsTo: 'The organisation is registered; the applicant sets a password with the enquiry link and invites colleagues.',
        done: 'admitted the organisation',
      },
      refuse: { label: 'Refuse', leadsTo: 'The application ends here; the applicant can read the reason.', done: 'refused the admission' },
    },
    fields: {
      compared: 'I have compared it with the public register',
      called: 'I have confirmed the applicant by the organisation’s public phone number',
      reason: 'Reason',
    },
    facts: { 'admission-granted': 'Admission was granted', 'admission-refused': 'Admission was refused' },
  },
} satisfies WordsOf<typeof decideAdmission>;
