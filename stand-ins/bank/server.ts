import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { jsonBody } from '#stand-ins/json-body.ts';
import { Moods } from '#stand-ins/moods.ts';
import { type Bank, bankOver, type Verdict } from './bank.ts';
import { Misbehaviour } from './misbehaviour.ts';
import { type Entry, OrderContent, openOrderBook } from './order-book.ts';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}
const never = Symbol('no answer');

/** The stand-in for a bank: orders by key over HTTP, its own log on disk, and misbehaviour on command. */
export function createBank(logFile: string): Server {
  const book = openOrderBook(logFile);
  const bank = bankOver(book, () => new Date().toISOString());
  const moods = new Moods<Misbehaviour>();
  const moodOf = (on: Misbehaviour['on'], key: string) => moods.take((one) => one.on === on && key.includes(one.match));
  const answer = async (request: IncomingMessage): Promise<Answer | typeof never> => {
    const url = new URL(request.url ?? '/', 'http://bank');
    const key = /^\/orders\/([^/]+)$/.exec(url.pathname)?.[1];
    const route = `${request.method} ${key === undefined ? url.pathname : '/orders/:key'}`;
    if (route === 'GET /healthz') return { status: 200, body: 'ok' };
    if (route === 'GET /orders') return { status: 200, body: book.entries };
    if (route === 'POST /misbehave') {
      const asked = Misbehaviour.safeParse(await jsonBody(request));
      if (asked.success) moods.tell(asked.data);
      return asked.success ? { status: 204 } : { status: 400, body: asked.error.issues };
    }
    if (key === undefined || !(route.startsWith('PUT ') || route.startsWith('GET '))) return { status: 404 };
    const order = { key: decodeURIComponent(key), attempt: url.searchParams.get('attempt') ?? '1' };
    if (request.method === 'GET') return withMood(moodOf('look-up', order.key), () => answerFor(bank.ask(order.key, order.attempt)));
    const content = OrderContent.safeParse(await jsonBody(request));
    if (!content.success) return { status: 400, body: content.error.issues };
    const mood = moodOf('send', order.key);
    return withMood(mood, () => answerFor(bank.take(order.key, order.attempt, content.data, verdictOf(mood))));
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (given) => given !== never && send(response, given),
      (error: unknown) => send(response, { status: 500, body: String(error) }),
    );
  });
  server.on('close', book.close);
  return server;
}

function verdictOf(mood: Misbehaviour | undefined): Verdict {
  if (mood?.mode === 'reject') return { do: 'reject', reason: 'account-closed' };
  return mood?.mode === 'pending' ? { do: 'hold', asked: mood.n } : { do: 'settle' };
}

function answerFor(entry: ReturnType<Bank['take'] | Bank['ask']>): Answer {
  if (entry === undefined) return { status: 404 };
  if (entry === 'conflict') return { status: 409, body: { error: 'the key is known with another content' } };
  return { status: 200, body: wordOn(entry) };
}
/** The bank's word on an order says which order and which sum it speaks of. */
function wordOn({ key, content: { fen, currency }, outcome }: Entry) {
  return outcome.state === 'pending' ? { key, fen, currency, state: outcome.state } : { key, fen, currency, ...outcome };
}

async function withMood(mood: Misbehaviour | undefined, work: () => Answer): Promise<Answer | typeof never> {
  if (mood?.mode === '500') return { status: 500, body: { error: 'internal' } };
  if (mood?.mode === 'timeout-before-apply') return never;
  const done = work();
  if (mood?.mode === 'timeout-after-apply') return never;
  if (mood?.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, mood.n));
  if (mood?.mode === 'malformed') return { status: 200, body: '{"state":"settl' };
  if (mood?.mode === 'wrong-amount') return { ...done, body: { ...(done.body as object), fen: 1 } };
  if (mood?.mode === 'wrong-order') return { ...done, body: { ...(done.body as object), key: 'another' } };
  return done;
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
}
