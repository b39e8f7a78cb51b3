import { parse } from 'hono/utils/cookie';

/** For which of their organisations somebody acts; no secret, checked against their roles at each request. */
export const organisationCookie = 'tida_organisation';

export const readCookie = (headers: Headers, name: string): string | undefined => parse(headers.get('cookie') ?? '', name)[name];
