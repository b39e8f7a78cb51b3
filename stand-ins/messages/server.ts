import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonBody } from '#stand-ins/json-body.ts';
import { Moods } from '#stand-ins/moods.ts';
import { dingTalkService, resultRoute } from './dingtalk.ts';
import { Misbehaviour } from './misbehaviour.ts';
import { messagesPage } from './page.ts';
import type { Asked, Delivered, Service } from './service.ts';
import { smsService } from './sms.ts';
import { Tokens } from './tokens.ts';
import { weComService } from './wecom.ts';

export interface MessageServices {
  readonly port: number;
  readonly messages: readonly Delivered[];
  tell(misbehaviour: Misbehaviour): void;
  close(): Promise<void>;
}

/** The stand-in for the services of messages: takes them in as each service does, shows them on a page, and misbehaves on command. */
export async function startMessageServices({ port = 0 }: { readonly port?: number } = {}): Promise<MessageServices> {
  const messages: Delivered[] = [];
  const moods = new Moods<Misbehaviour>();
  const tokens = { wecom: new Tokens(), dingtalk: new Tokens() };
  const dingtalk = dingTalkService(tokens.dingtalk);
  const services = [weComService(tokens.wecom), dingtalk, smsService];

  /** The answer of a service; undefined: the connection is cut. */
  async function deliver(service: Service, asked: Asked): Promise<readonly [number, object?] | undefined> {
    const delivery = service.read(asked);
    if (!delivery) return [400];
    if (!service.isHeld(asked)) return [200, service.answer('token', delivery)];
    const mood = moods.take(({ match }) => delivery.to.includes(match));
    const mode = mood?.mode ?? 'ok';
    if (mode === '500') return [500];
    if (mode === 'token' && service.channel !== 'sms') tokens[service.channel].takeBack();
    if (mode === 'token' || mode === 'limited' || mode === 'unknown-user') return [200, service.answer(mode, delivery)];
    const kept = { at: new Date().toISOString(), channel: service.channel, ...delivery };
    messages.push(kept, ...(mode === 'twice' ? [kept] : []));
    if (mode === 'slow') await sleep(mood?.n);
    return mode === 'drop' ? undefined : [200, service.answer(mode, delivery)];
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://messages');
    const route = `${request.method} ${url.pathname}`;
    const say = (status: number, body: unknown, type = 'application/json') =>
      void response
        .writeHead(status, { 'content-type': `${type}; charset=utf-8` })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    if (route === 'GET /healthz') return say(200, 'ok', 'text/plain');
    if (route === 'GET /messages') return say(200, messages);
    if (route === 'GET /') return say(200, messagesPage(messages, url.searchParams.get('to') ?? ''), 'text/html');
    if (route === 'GET /cgi-bin/gettoken') return say(200, tokens.wecom.next());
    if (route === 'GET /gettoken') return say(200, tokens.dingtalk.next());
    const body = await jsonBody(request);
    if (route === 'POST /misbehave') {
      const asked = Misbehaviour.safeParse(body);
      if (asked.success) moods.tell(asked.data);
      return say(asked.success ? 200 : 400, {});
    }
    const asked = { url, headers: request.headers, body };
    if (route === resultRoute) return say(200, dingtalk.isHeld(asked) ? dingtalk.result(body) : { errcode: 40014 });
    const service = services.find((one) => one.isFor(route, asked));
    if (!service) return say(404, {});
    const given = await deliver(service, asked);
    if (given) say(given[0], given[1] ?? {});
    else request.socket.destroy();
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    tell: (misbehaviour) => moods.tell(misbehaviour),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
