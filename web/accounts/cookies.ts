import { parse } from 'hono/utils/cookie';

/** The organisation that the person acts for; no secret, checked against their roles at each request. */
export const organisationCookie = 'tida_organisation';

export const readCookie = (headers: Headers, name: string): string | undefined => parse(headers.get('cookie') ?? '', name)[name];
