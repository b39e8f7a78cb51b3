import { startRelay } from './relay.ts';

const { MAIL_PORT, MAIL_PAGE_PORT, MAIL_LOG, MAIL_BOUNCE_KEY, PORTAL_URL } = process.env;
if (!MAIL_PORT || !MAIL_PAGE_PORT || !MAIL_LOG) {
  console.error('The stand-in relay needs MAIL_PORT, MAIL_PAGE_PORT and MAIL_LOG');
  process.exit(1);
}
const relay = await startRelay({
  log: MAIL_LOG,
  smtpPort: Number(MAIL_PORT),
  pagePort: Number(MAIL_PAGE_PORT),
  ...(MAIL_BOUNCE_KEY && PORTAL_URL ? { bounces: { url: new URL('/api/mail/bounces', PORTAL_URL).href, key: MAIL_BOUNCE_KEY } } : {}),
});
console.log('mail: ready');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void relay.close());
