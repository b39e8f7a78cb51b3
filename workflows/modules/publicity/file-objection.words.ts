import type { WordsOf } from '#workflows/engine/wording.ts';
import type { fileObjection } from './file-objection.ts';
import type { SubjectNames } from './subject-names.words.ts';

export const fileObjectionWords = (named: SubjectNames) => {
  const subject = named('subject');
  return {
    zh: {
      title: '提出异议',
      noun: '异议书',
      ask: '公示期 {days} {unit, select, workingDay {个工作日} other {天}}。任何人可以实名提出异议，期满不再接收。姓名和联系方式仅供核查，不对外公开。',
      outcomes: {
        file: {
          label: '提交异议',
          leadsTo: '未登录提交的，由平台秘书先决定是否受理。受理后由平台主管会同三人小组限期作出书面决定；决定之前公示期不结束。',
          done: '提出了异议',
        },
      },
      fields: {
        grounds: { label: '异议事实和理由', help: '五十字以上，请写明依据。' },
        realName: { label: '真实姓名', help: '不对外公开。' },
        contact: { label: '联系方式', help: '不对外公开。' },
        email: {
          label: '接收处理结果的邮箱',
          help: '未登录提交的可以填写。提交后会收到确认邮件，打开链接确认后，处理结果发送到此邮箱；未确认的，不发送。不对外公开。',
        },
        files: { label: '证据附件', help: '登录后可上传；不对外公开。' },
      },
      refusals: { 'no-address': '这不是可用的邮箱地址。请核对“接收处理结果的邮箱”，不需要的请留空。' },
      facts: {
        'objection-filed': `收到一件对${subject.zh}的实名异议`,
      },
    },
    en: {
      title: 'File an objection',
      noun: 'Objection',
      ask: 'Published for {days} {unit, select, workingDay {working days} other {days}}. Anyone may object under their real name; objections are not accepted afterwards. Name and contact are used for verification only and are not published.',
      outcomes: {
        file: {
          label: 'File the objection',
          leadsTo:
            'If filed without signing in, the platform’s secretary first decides on admission. Then the platform’s lead, with a panel of three, decides in writing within a set time; until then the notice period does not end.',
          done: 'filed an objection',
        },
      },
      fields: {
        grounds: { label: 'Facts and grounds', help: 'At least 50 characters; state the evidence.' },
        realName: { label: 'Real name', help: 'Not published.' },
        contact: { label: 'Contact', help: 'Not published.' },
        email: {
          label: 'E-mail address for the outcome',
          help: 'For objections filed without signing in. A link is sent to it; once you confirm with the link, the outcome is sent there. Nothing is sent to an unconfirmed address. Not published.',
        },
        files: { label: 'Evidence as files', help: 'Can be uploaded after signing in; not published.' },
      },
      refusals: {
        'no-address': 'This is not a usable e-mail address. Check “E-mail address for the outcome”, or leave it empty.',
      },
      facts: {
        'objection-filed': `An objection to ${subject.the} was filed under a real name`,
      },
    },
  } satisfies WordsOf<ReturnType<typeof fileObjection>>;
};
