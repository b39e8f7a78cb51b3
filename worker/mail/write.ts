import type { NoticeKind } from '#workflows/mail/choices.ts';
import type { InvitationWay } from './invitation-way.ts';
import type { ObjectorWay } from './objectors.ts';
import { stepTitle } from './step-titles.ts';
import { type MailLocale, mailWords } from './words.ts';

/** One notice or step, as a mail may tell of it. */
export interface Told {
  readonly case_id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly template: string | null;
  readonly step: string | null;
  readonly due_at: string | null;
  /** Of the open step that the person can go to. */
  readonly key: string | null;
  /** Left out: of a notice or step. */
  readonly kind?: NoticeKind;
  /** The page with a colleague's form or with a message. */
  readonly page?: string;
}
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
export interface Line {
  readonly text: string;
  readonly link?: string;
}

/** What a mail says of something to be done outside of the cases. */
export interface Task {
  readonly subject: string;
  readonly lead: string;
}

const mostInDigest = 100;
const shanghaiMs = 8 * 3_600_000;
/** `2026-12-01 24:00` is the end of that day. */
export function moment(instant: string): string {
  const at = new Date(Date.parse(instant) + shanghaiMs);
  if (at.toISOString().slice(11, 16) !== '00:00') return at.toISOString().slice(0, 16).replace('T', ' ');
  return `${new Date(at.getTime() - 1).toISOString().slice(0, 10)} 24:00`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Paragraphs of lines as plain text and as simple HTML, without pictures or anything that loads. */
export function written(subject: string, paragraphs: readonly (readonly Line[])[], locale: MailLocale): Written {
  const text = paragraphs.map((lines) => lines.map(({ text: said, link }) => `${said}${link ?? ''}`).join('\n')).join('\n\n');
  const html = paragraphs
    .map((lines) => {
      const shown = lines.map(({ text: said, link }) => `${escaped(said)}${link ? `<a href="${escaped(link)}">${escaped(link)}</a>` : ''}`);
      return `<p>${shown.join('<br>')}</p>`;
    })
    .join('\n');
  return {
    subject,
    text: `${text}\n`,
    html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body>\n${html}\n</body></html>\n`,
  };
}

/** Of something to be done, with the way to its page. */
export function writeTask({ subject, lead }: Task, link: string, locale: MailLocale): Written {
  const { hello, open, foot } = mailWords[locale];
  return written(`[Tida 题答] ${subject}`, [[{ text: hello }], [{ text: lead }, { text: open, link }], [{ text: foot }]], locale);
}

export function headOf({ kind, template, step }: Told, locale: MailLocale): string {
  const words = mailWords[locale];
  if (kind === 'writing' || kind === 'mention') return words.colleagues[kind];
  const said = template === null ? words.asked : (words.templates[template] ?? words.notice);
  // a result may be of a step that its reader does not know
  const title = step && template !== 'announced' ? stepTitle(step, locale) : '';
  return title ? `${said}${locale === 'en' ? ': ' : '：'}${title}` : said;
}

/** Where the notice leads; after signing in. */
export const pathOf = ({ case_id, key, page }: Told): string => page ?? (key ? `/cases/${case_id}/steps/${key}` : '/inbox?tab=notices');

function linesOf(told: Told, locale: MailLocale, portal: string): Line[] {
  const words = mailWords[locale];
  const title = locale === 'en' ? told.title_en || told.title_zh : told.title_zh || told.title_en;
  return [
    { text: headOf(told, locale) },
    { text: [title, told.number].filter(Boolean).join(locale === 'en' ? ', ' : '，') },
    ...(told.due_at ? [{ text: words.due(moment(told.due_at)) }] : []),
    { text: words.open, link: new URL(pathOf(told), portal).href },
  ];
}

/** A mail of one notice, or the digest of several. */
export function writeNotices(items: readonly Told[], kind: 'notice' | 'digest', locale: MailLocale, portal: string): Written {
  const words = mailWords[locale];
  const [first] = items;
  const subject =
    kind === 'notice' && first
      ? `${headOf(first, locale)}${locale === 'en' ? ` (${first.number})` : `（${first.number}）`}`
      : words.digest(items.length);
  const left = items.length - mostInDigest;
  const paragraphs: Line[][] = [
    [{ text: words.hello }],
    ...items.slice(0, mostInDigest).map((one) => linesOf(one, locale, portal)),
    ...(left > 0 ? [[{ text: words.more(left) }]] : []),
    [{ text: words.foot }, { text: words.settings, link: new URL('/notifications', portal).href }],
  ];
  return written(`[Tida 题答] ${subject}`, paragraphs, locale);
}

/** The way to a new password. */
export function writeReset(token: string, locale: MailLocale, portal: string): Written {
  const { hello, reset } = mailWords[locale];
  const link = new URL(`/reset?token=${token}`, portal).href;
  return written(`[Tida 题答] ${reset.subject}`, [[{ text: hello }], [{ text: reset.way, link }], [{ text: reset.foot }]], locale);
}

const both = ['zh-CN', 'en'] as const;

/** An invitation, in both languages. */
export function writeInvitation({ token, nameZh, nameEn, until }: InvitationWay, portal: string): Written {
  const link = new URL(`/invitations/${token}`, portal).href;
  const said = both.map((locale): Line[] => {
    const { lead, way, foot } = mailWords[locale].invitation;
    return [{ text: lead(locale === 'en' ? nameEn || nameZh : nameZh) }, { text: way(moment(until)), link }, { text: foot }];
  });
  const subject = both.map((locale) => mailWords[locale].invitation.subject).join(' / ');
  return written(`[Tida 题答] ${subject}`, said, 'zh-CN');
}

/** To an objector without an account, in both languages: the link alone leads to the objection and its answer. */
export function writeToObjector(kind: 'contact' | 'answer', { token, number }: ObjectorWay, portal: string): Written {
  const link = new URL(`/objections/${token}`, portal).href;
  const said = both.map((locale): Line[] => {
    const { lead, way, foot } = mailWords[locale].objector[kind];
    return [{ text: lead(number) }, { text: way, link }, { text: foot }];
  });
  const subject = both.map((locale) => mailWords[locale].objector[kind].subject).join(' / ');
  return written(`[Tida 题答] ${subject}`, said, 'zh-CN');
}
