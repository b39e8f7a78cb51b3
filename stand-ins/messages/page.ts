import type { Delivered } from './service.ts';

const most = 200;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const names = { wecom: '企业微信 WeCom', dingtalk: '钉钉 DingTalk', sms: '短信 SMS' };

/** The messages taken in, newest first. */
export function messagesPage(messages: readonly Delivered[], to: string): string {
  const shown = messages.filter((one) => one.to.includes(to)).toReversed();
  const rows = shown.slice(0, most).map(({ at, channel, to: address, key, text, link }) => {
    const way = link ? `<p><a href="${escaped(link)}" target="_blank" rel="noreferrer">${escaped(link)}</a></p>` : '';
    return `<section><b>${names[channel]}</b> ${escaped(address)} <small>${escaped(at)}</small><pre>${escaped(text)}</pre>${way}<small>${escaped(key)}</small></section>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>消息发件箱 Message outbox</title><style>
body{font:15px/1.5 system-ui,sans-serif;max-width:860px;margin:24px auto;padding:0 16px}
section{border:1px solid #ccc;border-radius:8px;margin:8px 0;padding:8px 12px}
pre,a,small{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}small{color:#555}
</style></head><body><h1>消息发件箱 Message outbox</h1>
<p>本机的企业微信、钉钉、短信替身收到的消息，没有真正发出；替身停止后不再保留。 Messages that the stand-in for WeCom, DingTalk and text messages has taken in; none has left this machine, and none outlives the stand-in.</p>
<form><label>收件地址 Address <input name="to" value="${escaped(to)}"></label> <button>查找 Search</button></form>
<p>${shown.length}</p>${rows.join('\n')}</body></html>`;
}
