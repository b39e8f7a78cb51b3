import { startRelay } from './relay.ts';

const { MAIL_PORT, MAIL_PAGE_PORT, MAIL_LOG } = process.env;
if (!MAIL_PORT || !MAIL_PAGE_PORT || !MAIL_LOG) {
  console.error('The stand-in relay needs MAIL_PORT, MAIL_PAGE_PORT and MAIL_LOG');
  process.exit(1);
}
const relay = await startRelay({
  log: MAIL_LOG,
  smtpPort: Number(MAIL_PORT),
  pagePort: Number(MAIL_PAGE_PORT),
});
console.log('mail: ready');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void relay.close());
