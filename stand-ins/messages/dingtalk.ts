import { z } from 'zod';
import { keyOf, type Service } from './service.ts';
import type { Tokens } from './tokens.ts';

const path = '/topapi/message/corpconversation';
const Body = z.object({
  agent_id: z.int(),
  userid_list: z.string().min(1),
  msg: z.object({
    msgtype: z.literal('action_card'),
    action_card: z.object({ title: z.string().min(1), markdown: z.string().min(1), single_title: z.string().min(1), single_url: z.url() }),
  }),
});
const Look = z.object({ agent_id: z.int(), task_id: z.int() });

/** DingTalk: `POST …/asyncsend_v2` takes a message in, `POST …/getsendresult` says what has become of it. */
export function dingTalkService(tokens: Tokens): Service & { result(body: unknown): object } {
  const tasks: { readonly to: string; readonly unknown: boolean }[] = [];
  return {
    channel: 'dingtalk',
    isFor: (route) => route === `POST ${path}/asyncsend_v2`,
    isHeld: ({ url }) => tokens.holds(url.searchParams.get('access_token')),
    read({ body }) {
      const { data } = Body.safeParse(body);
      if (!data) return undefined;
      const { markdown, single_url } = data.msg.action_card;
      return { to: data.userid_list, key: keyOf(single_url), text: markdown, link: single_url };
    },
    answer(mode, { to }) {
      if (mode === 'token') return { errcode: 88, sub_code: '40014', sub_msg: 'invalid access_token' };
      if (mode === 'limited') return { errcode: 143103, errmsg: 'too many in a minute' };
      tasks.push({ to, unknown: mode === 'unknown-user' });
      return { errcode: 0, errmsg: 'ok', task_id: tasks.length };
    },
    result(body) {
      const task = tasks[(Look.safeParse(body).data?.task_id ?? 0) - 1];
      if (!task) return { errcode: 400, errmsg: 'no such task' };
      return {
        errcode: 0,
        send_result: task.unknown ? { invalid_user_id_list: [task.to] } : { invalid_user_id_list: [], unread_user_id_list: [task.to] },
      };
    },
  };
}
export const resultRoute = `POST ${path}/getsendresult`;
