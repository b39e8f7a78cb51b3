import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { foreign } from '#workflows/domain/text.ts';
import { ServiceFault, timeoutMs } from './ask-service.ts';
import type { Message, Messenger } from './messenger.ts';
import { partsOf } from './service-url.ts';
import { tokenService } from './token-service.ts';

const unreachable = ['33012', '60121'];
/** The person has this very message already: a repeat within the day. */
const repeated = ['143106', '143206'];
/** The service sends later than it answers: its result is looked for after these waits. */
const looksAfterMs = [300, 1000, 3000];

const Accepted = z.object({ task_id: z.number() });
const Ids = z.array(foreign(64)).default([]);
const Result = z.object({
  send_result: z.object({
    invalid_user_id_list: Ids,
    failed_user_id_list: Ids,
    read_user_id_list: Ids,
    unread_user_id_list: Ids,
    forbidden_list: z.array(z.object({ code: foreign(64) })).default([]),
  }),
});

/** An action card. The service leaves out an equal one on the same day. */
export const dingTalkBody = (agent: string, to: string, { title, text, link }: Message) => ({
  agent_id: Number(agent),
  userid_list: to,
  msg: {
    msgtype: 'action_card',
    action_card: { title, markdown: `### ${title}\n\n${text}`, single_title: '查看 Open', single_url: link },
  },
});

/** DingTalk, work notifications. `setting`: https://APPKEY:APPSECRET@oapi.dingtalk.com/?agent=1234 */
export function dingTalk(setting: string, patienceMs = timeoutMs): Messenger {
  const { base, id, secret, value } = partsOf(setting);
  const agent = value('agent');
  const service = tokenService(new URL(`/gettoken?${new URLSearchParams({ appkey: id, appsecret: secret })}`, base), patienceMs);
  return {
    async send(to, message) {
      const sent = await service.post('/topapi/message/corpconversation/asyncsend_v2', dingTalkBody(agent, to, message), Accepted);
      if (unreachable.includes(sent.code)) return { taken: false, answer: sent.code };
      if (sent.code !== '0' || !sent.said) throw new ServiceFault(sent.code);
      for (const waitMs of looksAfterMs) {
        await sleep(waitMs);
        const about = { agent_id: Number(agent), task_id: sent.said.task_id };
        const { code, said } = await service.post('/topapi/message/corpconversation/getsendresult', about, Result);
        if (code !== '0' || !said) throw new ServiceFault(code);
        const { invalid_user_id_list, failed_user_id_list, read_user_id_list, unread_user_id_list, forbidden_list } = said.send_result;
        if (invalid_user_id_list.length > 0) return { taken: false, answer: 'invalid_user_id' };
        if (failed_user_id_list.length > 0) throw new ServiceFault('failed_user_id');
        const [forbidden] = forbidden_list;
        if (forbidden && !repeated.includes(forbidden.code)) throw new ServiceFault(forbidden.code);
        if (forbidden || read_user_id_list.length + unread_user_id_list.length > 0) return { taken: true, answer: forbidden?.code ?? '0' };
      }
      return { taken: true, answer: 'pending' };
    },
  };
}
