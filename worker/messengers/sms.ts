import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { foreign } from '#workflows/domain/text.ts';
import { acs3 } from './acs3.ts';
import { askService, ServiceFault, timeoutMs } from './ask-service.ts';
import type { Message, Messenger } from './messenger.ts';
import { partsOf } from './service-url.ts';

const unreachable = ['isv.MOBILE_NUMBER_ILLEGAL', 'MOBILE_NUMBER_ILLEGAL', 'isv.BLACK_LIST', 'MOBILE_IN_BLACK'];
const Answer = z.object({ Code: foreign(64) });

export interface SmsTemplates {
  readonly sign: string;
  readonly notice: string;
  readonly code: string;
}

/** The text is that of a template registered with the operator, with one variable (`what` or `code`) and no link. */
export const smsParameters = ({ sign, notice, code }: SmsTemplates, to: string, { key, kind, variable }: Message) => ({
  PhoneNumbers: to,
  SignName: sign,
  TemplateCode: kind === 'code' ? code : notice,
  TemplateParam: JSON.stringify(kind === 'code' ? { code: variable } : { what: variable }),
  OutId: key,
});

/** Text messages by the interface SendSms. `setting`: https://KEYID:SECRET@dysmsapi.aliyuncs.com/?sign=…&notice=SMS_1&code=SMS_2 */
export function sms(setting: string, patienceMs = timeoutMs): Messenger {
  const { base, id, secret, value } = partsOf(setting);
  const templates = { sign: value('sign'), notice: value('notice'), code: value('code') };
  return {
    async send(to, message) {
      const { query, headers } = acs3({
        host: base.host,
        action: 'SendSms',
        version: '2017-05-25',
        params: smsParameters(templates, to, message),
        keyId: id,
        secret,
        date: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
        nonce: randomUUID(),
      });
      const { Code: code } = await askService(new URL(`/?${query}`, base), { method: 'POST', headers }, Answer, patienceMs);
      if (code === 'OK') return { taken: true, answer: code };
      if (unreachable.includes(code)) return { taken: false, answer: code };
      throw new ServiceFault(code);
    },
  };
}
