import { z } from 'zod';
import { keyOf, type Service } from './service.ts';
import type { Tokens } from './tokens.ts';

const Body = z.object({
  touser: z.string().min(1),
  msgtype: z.literal('textcard'),
  agentid: z.int(),
  textcard: z.object({ title: z.string().min(1).max(128), description: z.string().min(1).max(512), url: z.url().max(2048) }),
});

/** WeCom: `POST /cgi-bin/message/send`, text cards. */
export const weComService = (tokens: Tokens): Service => ({
  channel: 'wecom',
  isFor: (route) => route === 'POST /cgi-bin/message/send',
  isHeld: ({ url }) => tokens.holds(url.searchParams.get('access_token')),
  read({ body }) {
    const { data } = Body.safeParse(body);
    if (!data) return undefined;
    const { title, description, url } = data.textcard;
    return { to: data.touser, key: keyOf(url), text: `${title}\n${description}`, link: url };
  },
  answer(mode, { key }) {
    if (mode === 'token') return { errcode: 42001, errmsg: 'access_token expired' };
    if (mode === 'limited') return { errcode: 45009, errmsg: 'api freq out of limit' };
    if (mode === 'unknown-user') return { errcode: 81013, errmsg: 'user & party & tag all invalid' };
    return { errcode: 0, errmsg: 'ok', msgid: key };
  },
});
