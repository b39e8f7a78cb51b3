import { z } from 'zod';
import { Currency, currency } from '#workflows/domain/money.ts';
import { foreign, Shown } from '#workflows/domain/text.ts';
import type { BankAnswer, BankGateway, PaymentOrder } from './gateway.ts';

const Answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('settled'), reference: foreign(64), settledAt: z.iso.datetime() }),
  z.object({ state: z.literal('failed'), reason: foreign(64) }),
  z.object({ state: z.literal('pending') }),
]);
/** The order of an answer. */
const About = z.object({ key: Shown, fen: z.int(), currency: Currency });

/** Refusals of the sender or of the moment: they say nothing about the order, so it is repeated. */
const passing = [401, 403, 407, 408, 425, 429];
const isDefinite = ({ status }: Response) => status >= 400 && status < 500 && !passing.includes(status);

/** The bank over HTTP: `PUT /orders/:key`, `GET /orders/:key`. A definite refusal is a failure; an answer about another order is ignored. */
export function httpBank(baseUrl: string, timeoutMs = 10_000): BankGateway {
  const urlOf = ({ key, attempt }: PaymentOrder) => `${baseUrl}/orders/${encodeURIComponent(key)}?attempt=${encodeURIComponent(attempt)}`;
  const read = async (order: PaymentOrder, response: Response): Promise<BankAnswer> => {
    if (!response.ok) throw new Error(`the bank answered ${response.status}`);
    const body: unknown = await response.json();
    const { key, fen } = About.parse(body);
    if (key !== order.key || fen !== order.fen)
      throw new Error(`the bank answered about ${key} over ${fen}, asked about ${order.key} over ${order.fen}`);
    return Answer.parse(body);
  };
  return {
    async send(order) {
      const { payer, payee, account, fen, purpose } = order;
      const body = JSON.stringify({ payer, payee, account, fen, currency, purpose });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(urlOf(order), { method: 'PUT', headers, body, signal: AbortSignal.timeout(timeoutMs) });
      return isDefinite(response) ? { state: 'failed', reason: `refused-${response.status}` } : read(order, response);
    },
    async lookUp(order) {
      const response = await fetch(urlOf(order), { signal: AbortSignal.timeout(timeoutMs) });
      return response.status === 404 ? undefined : read(order, response);
    },
  };
}
