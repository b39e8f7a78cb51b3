import { createBank } from './server.ts';

const { BANK_PORT, BANK_LOG } = process.env;
if (!BANK_PORT || !BANK_LOG) {
  console.error('The stand-in bank needs BANK_PORT and BANK_LOG');
  process.exit(1);
}
const bank = createBank(BANK_LOG).listen(Number(BANK_PORT), '127.0.0.1', () => console.log('bank: ready'));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    bank.close();
    bank.closeAllConnections();
  });
