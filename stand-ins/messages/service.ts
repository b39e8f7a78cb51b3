import type { IncomingHttpHeaders } from 'node:http';
import type { Mode } from './misbehaviour.ts';

/** A message as a service has taken it in. */
export interface Delivered {
  readonly at: string;
  readonly channel: 'wecom' | 'dingtalk' | 'sms';
  readonly to: string;
  /** The same for each try of one message. */
  readonly key: string;
  readonly text: string;
  readonly link: string;
}
export type Delivery = Omit<Delivered, 'at' | 'channel'>;

export interface Asked {
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** One of the services, as its own documentation has it. */
export interface Service {
  readonly channel: Delivered['channel'];
  /** `POST /path`, or with an action in the header. */
  isFor(route: string, asked: Asked): boolean;
  /** Undefined: no such message, answered 400. */
  read(asked: Asked): Delivery | undefined;
  /** `isHeld`: the token or the signature holds. */
  isHeld(asked: Asked): boolean;
  answer(mode: Mode, delivery: Delivery): object;
}

/** The key that a link ends with. */
export const keyOf = (link: string): string => new URL(link).hash.slice(1);
