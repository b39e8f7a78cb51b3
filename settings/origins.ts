const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The origins of the portal's own pages: its address; on a developer's machine also other names of it. */
export function originsOf(portalUrl: string): string[] {
  const url = new URL(portalUrl);
  if (url.protocol !== 'http:' || !loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((host) => `http://${host}${url.port ? `:${url.port}` : ''}`);
}
