import type { Handed } from '#worker/mail/mailer.ts';
import type { MessageChannel } from '#workflows/mail/choices.ts';

/** A message by a channel other than mail. */
export interface Message {
  /** The same for each try of one message. */
  readonly key: string;
  readonly kind: 'notice' | 'code';
  readonly title: string;
  /** One or two sentences without any content of a project. */
  readonly text: string;
  /** Ends with the key: services that leave out equal contents leave out a repeat, and no other message. */
  readonly link: string;
  /** Of a text message, whose text is registered with the operator, the one variable: the kind of notice, or the code. */
  readonly variable: string;
}

/** The way of a message to one address on a channel: a user id, a mobile number. */
export interface Messenger {
  /** The service's last word; what is to be tried again is thrown (`ServiceFault`). */
  send(to: string, message: Message): Promise<Handed>;
}
export type Messengers = Readonly<Partial<Record<MessageChannel, Messenger>>>;
