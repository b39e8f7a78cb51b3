import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { Moods } from '#stand-ins/moods.ts';
import { deliveryStatus } from './delivery-status.ts';
import { Misbehaviour, type Mode } from './misbehaviour.ts';
import { type Kept, openOutbox } from './outbox.ts';
import { outboxPage } from './page.ts';
import { readMail } from './read-mail.ts';

const bodyLimit = 10_000;

export interface Relay {
  readonly smtpPort: number;
  readonly pagePort: number;
  readonly mails: readonly Kept[];
  tell(misbehaviour: Misbehaviour): void;
  close(): Promise<void>;
}

export interface RelayOptions {
  readonly log: string;
  readonly smtpPort?: number;
  readonly pagePort?: number;
  /** Gets what comes back (`bounce`). */
  readonly sendBack?: (report: string) => void;
}

/** The stand-in for a mail relay: takes mails in by SMTP, shows them on a page, and misbehaves on command. */
export async function startRelay({ log, smtpPort = 0, pagePort = 0, sendBack = () => undefined }: RelayOptions): Promise<Relay> {
  const outbox = openOutbox(log);
  const moods = new Moods<Misbehaviour>();
  const moodOf = new Map<string, Mode>();
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: 1_000_000,
    onRcptTo({ address }, session, answer) {
      const mood = moods.take(({ match }) => address.includes(match))?.mode ?? 'ok';
      moodOf.set(session.id, mood);
      if (mood === 'refuse') return answer(failing(550, '5.1.1 no such mailbox'));
      return mood === 'busy' ? answer(failing(451, '4.3.2 try again later')) : answer();
    },
    onData(stream, session, answer) {
      take(stream, session).then(
        (mood) => {
          if (mood === 'ok' || mood === 'bounce') answer(null);
        },
        (error: Error) => answer(error),
      );
    },
  });
  smtp.on('error', () => undefined);

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Mode> {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const mood = moodOf.get(session.id) ?? 'ok';
    if (mood === 'timeout') return mood;
    const { mailFrom, rcptTo } = session.envelope;
    const to = rcptTo.map(({ address }) => address).join(', ');
    const raw = Buffer.concat(parts).toString('utf8');
    outbox.keep({ at: new Date().toISOString(), from: mailFrom ? mailFrom.address : '', to, raw });
    // another relay answers later: the sender has its 250 by then
    if (mood === 'bounce') setTimeout(() => sendBack(deliveryStatus(raw, to)), 200);
    if (mood === 'drop') for (const one of smtp.connections) if (one.id === session.id) one.close();
    return mood;
  }

  const page = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://mail');
    const route = `${request.method} ${url.pathname}`;
    const answer = (status: number, body: string, type = 'application/json') =>
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
    if (route === 'GET /healthz') return answer(200, '"ok"');
    if (route === 'GET /mails') return answer(200, JSON.stringify(outbox.mails.map(({ raw, ...rest }) => ({ ...rest, ...readMail(raw) }))));
    if (route === 'GET /') return answer(200, outboxPage(outbox.mails, url.searchParams.get('to') ?? ''), 'text/html');
    if (route !== 'POST /misbehave') return answer(404, '');
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(0, bodyLimit);
    });
    request.on('end', () => {
      const asked = Misbehaviour.safeParse(jsonOf(text));
      if (asked.success) moods.tell(asked.data);
      answer(asked.success ? 204 : 400, '');
    });
    return undefined;
  });
  const listening = smtp.listen(smtpPort, '127.0.0.1');
  page.listen(pagePort, '127.0.0.1');
  await Promise.all([once(listening, 'listening'), once(page, 'listening')]);
  return {
    smtpPort: portOf(listening),
    pagePort: portOf(page),
    mails: outbox.mails,
    tell: (misbehaviour) => moods.tell(misbehaviour),
    close: async () => {
      page.close();
      page.closeAllConnections();
      await new Promise<void>((closed) => smtp.close(() => closed()));
      outbox.close();
    },
  };
}

const portOf = (server: Server | ReturnType<SMTPServer['listen']>) => (server.address() as AddressInfo).port;
const failing = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
