import type { MessageChannel } from '#workflows/mail/choices.ts';
import { dingTalk } from './dingtalk.ts';
import type { Messenger, Messengers } from './messenger.ts';
import { serviceUrl } from './service-url.ts';
import { sms } from './sms.ts';
import { weCom } from './wecom.ts';

/** Left out: the channel is off. */
export const messengerSettings = {
  WECOM_URL: serviceUrl('agent'),
  DINGTALK_URL: serviceUrl('agent'),
  SMS_URL: serviceUrl('sign', 'notice', 'code'),
};
export type MessengerSettings = Readonly<Partial<Record<keyof typeof messengerSettings, string | undefined>>>;

const services: Readonly<
  Record<MessageChannel, readonly [keyof typeof messengerSettings, (setting: string, patienceMs?: number) => Messenger]>
> = { wecom: ['WECOM_URL', weCom], dingtalk: ['DINGTALK_URL', dingTalk], sms: ['SMS_URL', sms] };

/** The messengers of the channels that are on. */
export const messengersOf = (settings: MessengerSettings, patienceMs?: number): Messengers =>
  Object.fromEntries(
    Object.entries(services).flatMap(([channel, [name, open]]) => {
      const setting = settings[name];
      return setting ? [[channel, open(setting, patienceMs)]] : [];
    }),
  );
