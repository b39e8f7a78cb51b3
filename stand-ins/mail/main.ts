import { startRelay } from './relay.ts';

const { MAIL_PORT, MAIL_PAGE_PORT, MAIL_LOG, MAIL_BOUNCES_URL, BOUNCE_TOKEN } = process.env;
if (!MAIL_PORT || !MAIL_PAGE_PORT || !MAIL_LOG) {
  console.error('The stand-in relay needs MAIL_PORT, MAIL_PAGE_PORT and MAIL_LOG');
  process.exit(1);
}
const relay = await startRelay({
  log: MAIL_LOG,
  smtpPort: Number(MAIL_PORT),
  pagePort: Number(MAIL_PAGE_PORT),
  sendBack(report) {
    if (!MAIL_BOUNCES_URL) return;
    fetch(MAIL_BOUNCES_URL, { method: 'POST', headers: { authorization: `Bearer ${BOUNCE_TOKEN}` }, body: report }).catch(console.error);
  },
});
console.log('mail: ready');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void relay.close());
