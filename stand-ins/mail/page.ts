import type { Kept } from './outbox.ts';
import { readMail } from './read-mail.ts';

const most = 200;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const linked = (text: string) =>
  escaped(text).replaceAll(/https?:\/\/[^\s<>"]+/g, (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`);

/** The outbox, newest first, each mail with its text. */
export function outboxPage(mails: readonly Kept[], to: string): string {
  const shown = mails.filter((mail) => mail.to.includes(to)).toReversed();
  const rows = shown.slice(0, most).map(({ at, to: recipient, raw }) => {
    const { subject, text, messageId } = readMail(raw);
    return `<details><summary><b>${escaped(subject)}</b><br><small>${escaped(recipient)} · ${escaped(at)}</small></summary><pre>${linked(text)}</pre><small>${escaped(messageId)}</small></details>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>发件箱 Outbox</title><style>
body{font:15px/1.5 system-ui,sans-serif;max-width:860px;margin:24px auto;padding:0 16px}
details{border:1px solid #ccc;border-radius:8px;margin:8px 0;padding:8px 12px}summary{cursor:pointer}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;border-top:1px solid #ddd;padding-top:8px}small{color:#555;overflow-wrap:anywhere}
</style></head><body><h1>发件箱 Outbox</h1>
<p>本机邮件替身收到的邮件，没有真正寄出。 Mails that the stand-in relay has taken in; none has left this machine.</p>
<form><label>收件人 Recipient <input name="to" value="${escaped(to)}"></label> <button>查找 Search</button></form>
<p>${shown.length}</p>${rows.join('\n')}</body></html>`;
}
