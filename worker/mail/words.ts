import type { MailLocale } from '#workflows/mail/choices.ts';

export type { MailLocale };
export const mailLocaleOf = (kept: string | null): MailLocale => (kept === 'en' ? 'en' : 'zh-CN');

/** Outside of the cases: what counts only after a second person has looked at it. */
export type SecondLook = 'letter' | 'account' | 'correction';

interface ObjectorWords {
  readonly subject: string;
  readonly lead: (number: string) => string;
  readonly way: string;
  readonly foot: string;
}

interface PasskeyWords {
  readonly subject: string;
  readonly lead: (at: string, organisation: string) => string;
  readonly way: string;
  readonly foot: string;
}

/** What a mail says of a notice: no more than the inbox says to the same person, and nothing with a figure or a name in it. */
interface MailWords {
  readonly hello: string;
  readonly asked: string;
  readonly due: (at: string) => string;
  readonly open: string;
  readonly notice: string;
  readonly templates: Readonly<Record<string, string>>;
  readonly colleagues: Readonly<Record<'writing' | 'mention', string>>;
  readonly digest: (count: number) => string;
  readonly more: (count: number) => string;
  readonly foot: string;
  readonly settings: string;
  readonly reset: { readonly subject: string; readonly way: string; readonly foot: string };
  readonly invitation: {
    readonly subject: string;
    readonly lead: (organisation: string) => string;
    readonly way: (until: string) => string;
    readonly foot: string;
  };
  readonly objector: Readonly<Record<'contact' | 'answer', ObjectorWords>>;
  readonly notAdmitted: { readonly subject: string; readonly lead: (number: string) => string; readonly foot: string };
  readonly secondLook: Readonly<Record<SecondLook, { readonly subject: string; readonly lead: string }>>;
  readonly codeNeeded: { readonly subject: string; readonly lead: string };
  readonly passkeys: Readonly<Record<'passkey-code' | 'passkey', PasskeyWords>>;
}

const zh: MailWords = {
  hello: '您好：',
  asked: '待办',
  due: (at) => `期限：${at}（北京时间）`,
  open: '登录后查看：',
  notice: '有一项通知',
  templates: {
    announced: '有一项新的结果',
    remind: '期限将至',
    due: '期限已到',
    overdue: '已逾期',
    'second-notice': '二次通知',
    'escalate-organisation': '逾期，已报单位管理员和项目经理',
    'escalate-lead': '逾期，已上报平台主管',
    'still-late': '仍未办理',
    'deadline-revised': '期限顺延',
    urged: '催办',
    copied: '抄送',
    'given-to-you': '改由您办理',
    'given-to-another': '改由他人办理',
    'delegated-to-you': '同事委托您代办',
    'dispute-raised': '对方提出争议',
    'dispute-offer': '对方提出解决方案',
    'dispute-mediating': '争议转入调解',
    'dispute-ruling': '争议待仲裁或诉讼裁决',
    'settlement-proposed': '调解方案待您确认',
    'dispute-resolved': '争议已了结',
    'work-suspended': '研发中止',
    'work-resumed': '研发恢复，期限顺延',
    'suspension-over-limit': '研发中止已满上限，请处理',
    'panel-chaired': '您被指定为专家组组长',
    'proposal-returned': '应答方案已退回修改',
    'proposal-withdrawn': '密封件已撤回，须重新报批',
    'acceptance-silent': '企业经二次通知仍未验收',
    'subsidy-claim-outstanding': '最后一期补助尚未申请',
    'payment-held': '一笔应付款被暂缓支付',
    'final-acceptance-convened': '最终验收已按期启动',
    'final-acceptance-unanswered': '企业经二次通知未提交最终验收意见',
    'handover-unanswered': '成果交接尚未得到答复',
    'objection-undecided': '异议逾期未作决定',
    'lot-not-drawn': '抽签尚未进行',
    'receipt-mismatch': '到账金额与应付不符',
  },
  colleagues: { writing: '同事请您共同填写一张表', mention: '有一条消息提到了您' },
  digest: (count) => `每日汇总：${count} 项`,
  more: (count) => `另有 ${count} 项，见您的待办与通知。`,
  foot: '本邮件由系统发出，请勿回复。邮件不含项目内容，请登录后查阅。',
  settings: '通知方式可在此更改：',
  reset: {
    subject: '重置密码',
    way: '请在 30 分钟内设置新密码：',
    foot: '如果不是您本人申请，请忽略本邮件，密码不会改变。本邮件由系统发出，请勿回复。',
  },
  invitation: {
    subject: '邀请您开通账号',
    lead: (organisation) => `${organisation}的管理员邀请您在校企联合研发平台“题答”（Tida）办理本单位事项。`,
    way: (until) => `请在 ${until}（北京时间）前打开链接接受邀请，链接只能使用一次：`,
    foot: '如果您与该单位无关，请忽略本邮件，不会开通账号。请勿将链接转给他人。本邮件由系统发出，请勿回复。',
  },
  objector: {
    contact: {
      subject: '请确认您的邮箱',
      lead: (number) => `编号 ${number} 的异议留下了本邮箱。`,
      way: '确认后，异议的处理结果将通知到本邮箱。请在 30 天内确认：',
      foot: '如果不是您提出的异议，请忽略本邮件，不会再收到有关邮件。请勿将链接转给他人。本邮件由系统发出，请勿回复。',
    },
    answer: {
      subject: '您的异议已有处理结果',
      lead: (number) => `您提出的异议（编号 ${number}）已有处理结果。`,
      way: '查看处理结果和理由（链接 180 天内有效）：',
      foot: '请勿将链接转给他人。本邮件由系统发出，请勿回复。',
    },
  },
  notAdmitted: {
    subject: '入驻申请未获准予',
    lead: (number) => `以本邮箱为联系方式的入驻申请（编号 ${number}）未获准予。`,
    foot: '理由请在提交申请时给出的查询页查看；补正后可以重新申请。如果不是您提交的申请，请忽略本邮件。本邮件由系统发出，请勿回复。',
  },
  secondLook: {
    letter: { subject: '待复核：签署授权书', lead: '本单位录入了一份签署授权书，经另一人复核后生效，请您复核。' },
    account: { subject: '待复核：收款账户', lead: '本单位登记了一个收款账户，经另一人复核后才能用于收付款，请您复核。' },
    correction: { subject: '待审核：单位信息更正', lead: '有单位申请更正登记信息，请您审核。' },
  },
  codeNeeded: {
    subject: '待办：发放通行密钥登记码',
    lead: '一位受邀人员已开通账号，尚无通行密钥。请核实其身份，并发放登记码。',
  },
  passkeys: {
    'passkey-code': {
      subject: '您的通行密钥登记码已发放',
      lead: (at, organisation) => `${organisation}的管理员于 ${at}（北京时间）为您发放了通行密钥登记码，24 小时内有效，只能使用一次。`,
      way: '请向经办的管理员当面领取，登录后在此登记：',
      foot: '本邮件不含登记码。如果您没有要求发放，请立即联系本单位管理员。本邮件由系统发出，请勿回复。',
    },
    passkey: {
      subject: '您的账号登记了新的通行密钥',
      lead: (at) => `您的账号于 ${at}（北京时间）登记了新的通行密钥或程序密钥，可用于确认签署、审批和付款。`,
      way: '登录后在此查看和停用：',
      foot: '如果不是您本人登记，请立即停用该密钥、修改密码，并联系本单位管理员。本邮件由系统发出，请勿回复。',
    },
  },
};
const en: MailWords = {
  hello: 'Hello,',
  asked: 'Waiting for you',
  due: (at) => `Due: ${at} (Beijing time)`,
  open: 'Sign in to read it: ',
  notice: 'A notice',
  templates: {
    announced: 'A new result',
    remind: 'Due soon',
    due: 'Due now',
    overdue: 'Overdue',
    'second-notice': 'Second notice',
    'escalate-organisation': 'Overdue, reported to the organisation and the project manager',
    'escalate-lead': 'Overdue, reported to the platform lead',
    'still-late': 'Still not done',
    'deadline-revised': 'Deadline extended',
    urged: 'A reminder',
    copied: 'A copy for you',
    'given-to-you': 'Now assigned to you',
    'given-to-another': 'Now assigned to somebody else',
    'delegated-to-you': 'A colleague has delegated to you',
    'dispute-raised': 'The other party has raised a dispute',
    'dispute-offer': 'The other party proposes a solution to the dispute',
    'dispute-mediating': 'The dispute goes to mediation',
    'dispute-ruling': 'The dispute awaits arbitration or judgment',
    'settlement-proposed': 'A settlement awaits your confirmation',
    'dispute-resolved': 'The dispute is settled',
    'work-suspended': 'Work is suspended',
    'work-resumed': 'Work has resumed, deadlines are extended',
    'suspension-over-limit': 'The suspension has reached its limit',
    'panel-chaired': 'You have been appointed chair of the panel',
    'proposal-returned': 'The proposal was returned for revision',
    'proposal-withdrawn': 'The sealed proposal was withdrawn and needs approval again',
    'acceptance-silent': 'No acceptance after the second notice',
    'subsidy-claim-outstanding': 'The last subsidy claim is outstanding',
    'payment-held': 'A payment due is being withheld',
    'final-acceptance-convened': 'The final acceptance has been convened',
    'final-acceptance-unanswered': 'No opinion on the final acceptance after the second notice',
    'handover-unanswered': 'The handover has not been confirmed',
    'objection-undecided': 'An objection has not been decided in time',
    'lot-not-drawn': 'Lots have not been drawn',
    'receipt-mismatch': 'A receipt differs from what was due',
  },
  colleagues: { writing: 'A colleague asks you to write in a form', mention: 'You are mentioned in a message' },
  digest: (count) => `Daily digest: ${count} ${count === 1 ? 'item' : 'items'}`,
  more: (count) => `${count} more in your inbox.`,
  foot: 'Sent by the system; please do not reply. This e-mail contains no project content: sign in to read it.',
  settings: 'Change how you are notified: ',
  reset: {
    subject: 'Reset your password',
    way: 'Set a new password within 30 minutes: ',
    foot: 'If you did not ask for this, ignore this e-mail: your password is unchanged. Sent by the system; please do not reply.',
  },
  invitation: {
    subject: 'Your invitation',
    lead: (organisation) => `An administrator of ${organisation} invites you to act for it on Tida, a platform for joint R&D.`,
    way: (until) => `Accept by ${until} (Beijing time); the link works once: `,
    foot: 'If you have nothing to do with this organisation, ignore this e-mail: no account is opened. Do not forward the link. Sent by the system; please do not reply.',
  },
  objector: {
    contact: {
      subject: 'Please confirm your e-mail address',
      lead: (number) => `Objection no. ${number} was filed with this e-mail address.`,
      way: 'Once it is confirmed, the outcome will be sent to it. Confirm within 30 days: ',
      foot: 'If you did not file this objection, ignore this e-mail: nothing more will be sent. Do not forward the link. Sent by the system; please do not reply.',
    },
    answer: {
      subject: 'Your objection has been answered',
      lead: (number) => `Your objection, no. ${number}, has been answered.`,
      way: 'Read the outcome and the reasons (the link works for 180 days): ',
      foot: 'Do not forward the link. Sent by the system; please do not reply.',
    },
  },
  notAdmitted: {
    subject: 'Application not admitted',
    lead: (number) => `The application to join, no. ${number}, that names this e-mail address was not admitted.`,
    foot: 'The reasons are on the page whose address was shown when the application was sent; you may apply again once they are dealt with. If the application is not yours, ignore this e-mail. Sent by the system; please do not reply.',
  },
  secondLook: {
    letter: {
      subject: 'To be checked: letter of authority',
      lead: 'Your organisation has entered a letter of authority for a signatory. It counts once a second person has checked it; please do.',
    },
    account: {
      subject: 'To be checked: account for payments',
      lead: 'Your organisation has registered an account for payments. It can be used once a second person has checked it; please do.',
    },
    correction: {
      subject: 'To be decided: correction of the register',
      lead: 'An organisation asks for a correction of its entry in the register; please decide on it.',
    },
  },
  codeNeeded: {
    subject: 'To do: issue a registration code for a passkey',
    lead: 'A person who was invited has an account now, and no passkey yet. Please check who they are and issue a registration code.',
  },
  passkeys: {
    'passkey-code': {
      subject: 'A registration code was issued for you',
      lead: (at, organisation) =>
        `An administrator of ${organisation} issued a code for registering your passkey at ${at} (Beijing time). It works once, within 24 hours.`,
      way: 'Collect it in person from that administrator, then sign in and register here: ',
      foot: 'The code is not in this e-mail. If you did not ask for one, contact your organisation’s administrator at once. Sent by the system; please do not reply.',
    },
    passkey: {
      subject: 'A new passkey on your account',
      lead: (at) =>
        `A passkey or program key was registered on your account at ${at} (Beijing time). It can confirm signatures, approvals and payments.`,
      way: 'Sign in to see or revoke it: ',
      foot: 'If it was not you, revoke it and change your password at once, and contact your organisation’s administrator. Sent by the system; please do not reply.',
    },
  },
};
export const mailWords: Readonly<Record<MailLocale, MailWords>> = { 'zh-CN': zh, en };
