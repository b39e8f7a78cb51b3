import { z } from 'zod';
import { foreign } from '#workflows/domain/text.ts';
import { ServiceFault, timeoutMs } from './ask-service.ts';
import type { Message, Messenger } from './messenger.ts';
import { partsOf } from './service-url.ts';
import { tokenService } from './token-service.ts';

/** Of the person: not in the application's range, or no such user. Everything else may pass, or is ours to mend. */
const unreachable = ['81013', '60111', '40003', '40031'];
/** The most the service compares: four hours. */
const comparesSeconds = 14_400;
const Answer = z.object({ invaliduser: foreign(64).default(''), unlicenseduser: foreign(64).default('') });

/** A text card of an application. The service leaves out an equal one (`enable_duplicate_check`). */
export const weComBody = (agent: string, to: string, { title, text, link }: Message) => ({
  touser: to,
  agentid: Number(agent),
  msgtype: 'textcard',
  textcard: { title, description: text, url: link },
  enable_duplicate_check: 1,
  duplicate_check_interval: comparesSeconds,
});

/** WeCom, application messages. `setting`: https://CORPID:SECRET@qyapi.weixin.qq.com/?agent=1000002 */
export function weCom(setting: string, patienceMs = timeoutMs): Messenger {
  const { base, id, secret, value } = partsOf(setting);
  const tokenUrl = new URL(`/cgi-bin/gettoken?${new URLSearchParams({ corpid: id, corpsecret: secret })}`, base);
  const service = tokenService(tokenUrl, patienceMs);
  return {
    async send(to, message) {
      const { code, said } = await service.post('/cgi-bin/message/send', weComBody(value('agent'), to, message), Answer);
      if (unreachable.includes(code)) return { taken: false, answer: code };
      if (code !== '0') throw new ServiceFault(code);
      const left = [said?.invaliduser, said?.unlicenseduser].some(Boolean);
      return left ? { taken: false, answer: 'invaliduser' } : { taken: true, answer: code };
    },
  };
}
