import type { Account, House } from './house.ts';

/** A whole answer without what differs by chance: the instant, the nonce of the page. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
const byChance = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** All that one account gets; each page is asked for once. */
export class Visitor {
  readonly pages = new Map<string, Promise<Answer>>();
  /** What the portal could not answer. */
  readonly broken: string[] = [];
  constructor(
    readonly account: Account,
    private readonly house: House,
    readonly locale: 'zh-CN' | 'en' = 'zh-CN',
  ) {}

  get name() {
    return this.account.name;
  }
  /** A page, or an answer of a procedure without effect. */
  get(path: string): Promise<Answer> {
    const known = this.pages.get(path) ?? this.ask(path);
    this.pages.set(path, known);
    return known;
  }
  query(procedure: string, input: object): Promise<Answer> {
    return this.get(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);
  }
  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.request(path, init);
    if (response.status >= 500) this.broken.push(`${this.name} ${path} ${response.status}`);
    const { nonce, headers } = headersOf(response);
    const body = await response.text();
    return { status: response.status, headers, body: withoutChance(body, nonce) };
  }
  request(path: string, init: RequestInit = {}): Promise<Response> {
    const { key } = this.account;
    return fetch(this.house.url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        'accept-language': this.locale,
        'accept-encoding': 'identity',
        ...(key ? { authorization: `Bearer ${key}` } : { origin: this.house.url }),
        ...init.headers,
      },
    });
  }
}
/** A page knows the instant at which it was made. */
function withoutChance(body: string, nonce: string | undefined): string {
  const now = /\\"now\\",\\"([^"\\]+)\\"/.exec(body)?.[1];
  return [nonce, now].reduce<string>((text, chance) => (chance ? text.replaceAll(chance, 'chance') : text), body);
}
function headersOf(response: Response) {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
  const named = [...response.headers].filter(([name]) => !byChance.has(name));
  const headers = Object.fromEntries(named.map(([name, value]) => [name, nonce ? value.replaceAll(nonce, 'chance') : value]));
  return { nonce, headers };
}

/** Whether two answers differ in nothing but the thing that was asked about. */
export function differenceOf(one: Answer, asked: string, other: Answer, random: string): string | undefined {
  const plain = ({ status, headers, body }: Answer, id: string) => {
    const { 'content-length': length, ...rest } = headers;
    const whole = JSON.stringify({ ...rest, ...(asked.length === random.length ? { length } : {}) });
    const text = `${status} ${whole} ${body}`;
    return [encodeURIComponent(id), id, id.replaceAll('/', '%2F')].reduce((all, form) => all.replaceAll(form, '⟨asked⟩'), text);
  };
  const [mine, its] = [plain(one, asked), plain(other, random)];
  if (mine === its) return undefined;
  const at = [...mine].findIndex((letter, index) => letter !== its[index]);
  return `${mine.slice(0, 4)}| ${mine.slice(Math.max(0, at - 60), at + 60)} | ${its.slice(Math.max(0, at - 10), at + 60)}`.replaceAll(
    '\n',
    ' ',
  );
}

/** Does the work for each, several at a time: the portal answers while the test looks. */
export async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 4): Promise<void> {
  const rest = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of rest) await work(one);
    }),
  );
}
