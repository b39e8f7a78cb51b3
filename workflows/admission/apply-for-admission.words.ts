import type { WordsOf } from '#workflows/engine/wording.ts';
import type { applyForAdmission } from './apply-for-admission.ts';

export const applyForAdmissionWords = {
  zh: {
    title: '申请入驻',
    noun: '入驻申请',
    ask: '填写单位信息和第一位管理员。平台审核通过后，由管理员邀请本单位其他人员。',
    outcomes: { apply: { label: '提交申请', leadsTo: '由平台审核，一般不超过 5 个工作日。', done: '提交了入驻申请' } },
    fields: {
      titleZh: { label: '单位全称（中文）', section: '单位' },
      titleEn: '单位名称（英文）',
      organisationKind: {
        label: '单位类别',
        options: { enterprise: '企业', university: '高等学校', institute: '科研院所', laboratory: '实验室' },
      },
      uscc: { label: '统一社会信用代码', help: '18 位，与营业执照或法人证书一致。' },
      region: '所在地区',
      realName: { label: '管理员姓名', section: '第一位管理员' },
      realNameEn: '管理员姓名（英文或拼音）',
      contact: { label: '管理员邮箱', help: '即管理员的登录账号。' },
      purpose: '入驻用途',
      tokenHash: '查询凭证',
    },
    refusals: { 'no-address': '这不是可用的邮箱地址。请核对后重新填写。' },
    facts: { 'admission-applied': '入驻申请已提交' },
  },
  en: {
    title: 'Apply for admission',
    noun: 'Application for admission',
    ask: 'Name the organisation and its first administrator. Once the platform has admitted it, the administrator invites the others.',
    outcomes: {
      apply: {
        label: 'Send the application',
        leadsTo: 'The platform decides, as a rule within 5 working days.',
        done: 'applied for admission',
      },
    },
    fields: {
      titleZh: { label: 'Full name of the organisation in Chinese', section: 'Organisation' },
      titleEn: 'Name of the organisation in English',
      organisationKind: {
        label: 'Kind of organisation',
        options: { enterprise: 'Enterprise', university: 'University', institute: 'Research institute', laboratory: 'Laboratory' },
      },
      uscc: { label: 'Unified social credit code', help: '18 characters, as on the licence or certificate.' },
      region: 'Region',
      realName: { label: 'Name of the administrator in Chinese', section: 'First administrator' },
      realNameEn: 'Name of the administrator in English or pinyin',
      contact: { label: 'E-mail address of the administrator', help: 'This is the administrator’s sign-in name.' },
      purpose: 'Purpose',
      tokenHash: 'Enquiry reference',
    },
    refusals: { 'no-address': 'This is not a valid e-mail address. Check it and enter it again.' },
    facts: { 'admission-applied': 'The application was submitted' },
  },
} satisfies WordsOf<typeof applyForAdmission>;
