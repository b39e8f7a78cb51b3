import { z } from 'zod';
import { foreign, secret } from '#workflows/domain/text.ts';
import { askService, ServiceFault } from './ask-service.ts';

/** Token of another time, unknown or missing: a new one is asked for. */
const withoutToken = ['40014', '41001', '42001'];
/** A token is left some minutes before its end. */
const earlierMs = 300_000;

const Token = z.object({ errcode: z.int(), access_token: secret(1, 2000).optional(), expires_in: z.number().default(7200) });
const Answer = z.looseObject({ errcode: z.int(), sub_code: foreign(64).optional() });

/** WeCom and DingTalk: `GET` a token with id and secret, `POST` JSON with it in the query, `errcode` in each answer. */
export interface TokenService {
  /** The answer and its code: "0", or a fault to judge. */
  post<Said>(path: string, body: object, schema: z.ZodType<Said>): Promise<{ readonly code: string; readonly said: Said | undefined }>;
}

export function tokenService(tokenUrl: URL, patienceMs: number): TokenService {
  let kept: { readonly token: string; readonly until: number } | undefined;
  async function token(): Promise<string> {
    if (kept && kept.until > Date.now()) return kept.token;
    const { errcode, access_token, expires_in } = await askService(tokenUrl, {}, Token, patienceMs);
    // a wrong id or secret is ours to mend: the message waits
    if (errcode !== 0 || access_token === undefined) throw new ServiceFault(`${errcode}`);
    kept = { token: access_token, until: Date.now() + expires_in * 1000 - earlierMs };
    return access_token;
  }
  async function once(path: string, body: object) {
    const url = new URL(path, tokenUrl);
    url.searchParams.set('access_token', await token());
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const said = await askService(url, request, Answer, patienceMs);
    // DingTalk's older interfaces answer 88 with the fault beside it
    return { code: said.errcode === 88 && said.sub_code ? said.sub_code : `${said.errcode}`, said };
  }
  return {
    async post(path, body, schema) {
      let { code, said } = await once(path, body);
      if (withoutToken.includes(code)) {
        kept = undefined;
        ({ code, said } = await once(path, body));
      }
      return { code, said: schema.safeParse(said).data };
    },
  };
}
