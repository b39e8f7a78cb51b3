import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { staticHeaders } from '#web/server/security-headers.ts';
import { preference } from '#web/ui/locale.server.ts';

test.each([true, false])('a preference is kept from scripts, and over TLS alone where the portal has it: %s', (isSecure) => {
  const cookie = preference('locale', 'en', isSecure);
  expect(cookie).toContain('HttpOnly');
  expect(/; Secure/.test(cookie)).toBe(isSecure);
});
test.each([true, false])('a file says that the portal is reached over TLS, where it is: %s', async (https) => {
  const app = new Hono().use(staticHeaders(https)).get('/assets/a.js', (c) => c.text(''));
  const { headers } = await app.request('/assets/a.js');
  expect(headers.has('strict-transport-security')).toBe(https);
  expect(headers.get('x-frame-options')).toBe('DENY');
});
