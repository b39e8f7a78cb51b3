/** For which of their organisations somebody acts; no secret, checked against their roles at each request. */
export const organisationCookie = 'tida_organisation';

export function readCookie(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return decodeURIComponent(value.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  }
  return undefined;
}
