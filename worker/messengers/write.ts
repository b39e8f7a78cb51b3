import { mailWords } from '#worker/mail/words.ts';
import { headOf, moment, pathOf, type Told } from '#worker/mail/write.ts';
import type { MailLocale, NoticeKind } from '#workflows/mail/choices.ts';
import type { Message } from './messenger.ts';

interface MessageWords {
  readonly notice: (number: string, due: string) => string;
  readonly codeTitle: string;
  readonly code: (code: string) => string;
}
const words: Readonly<Record<MailLocale, MessageWords>> = {
  'zh-CN': {
    notice: (number, due) => `项目 ${number}。${due}请登录后查看。`,
    codeTitle: '题答平台验证码',
    code: (code) => `验证码 ${code}，10 分钟内有效。如非本人操作，请不必理会。`,
  },
  en: {
    notice: (number, due) => `Project ${number}. ${due}Sign in to read it.`,
    codeTitle: 'Tida confirmation code',
    code: (code) => `Your code is ${code}, valid for 10 minutes. If you did not ask for it, ignore this message.`,
  },
};
/** The variable of the registered text, which is Chinese. */
const kindWords: Readonly<Record<NoticeKind, string>> = {
  asked: '待办事项',
  writing: '共同填写邀请',
  mention: '提到您的消息',
  due: '期限提醒',
  result: '结果通知',
  legal: '有法律效力的通知',
};

/** No server sees the part after `#`: it makes each message one of its own. */
const linkTo = (path: string, key: string, portal: string) => new URL(`${path}#${key}`, portal).href;

/** A notice or a step: its name, the number of the project, the deadline and the way there. */
export function writeMessage(told: Told & { readonly kind: NoticeKind }, key: string, locale: MailLocale, portal: string): Message {
  const due = told.due_at ? `${mailWords[locale].due(moment(told.due_at))}${locale === 'en' ? '. ' : '。'}` : '';
  return {
    key,
    kind: 'notice',
    title: headOf(told, locale),
    text: words[locale].notice(told.number, due),
    link: linkTo(pathOf(told), key, portal),
    variable: kindWords[told.kind],
  };
}

/** The code that confirms an address. */
export const writeCode = (code: string, key: string, locale: MailLocale, portal: string): Message => ({
  key,
  kind: 'code',
  title: words[locale].codeTitle,
  text: words[locale].code(code),
  link: linkTo('/notifications', key, portal),
  variable: code,
});
