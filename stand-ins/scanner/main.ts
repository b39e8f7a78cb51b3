import { createScanner } from './scanner.ts';

const { SCANNER_PORT } = process.env;
if (!SCANNER_PORT) {
  console.error('The stand-in scanner needs SCANNER_PORT');
  process.exit(1);
}
const scanner = createScanner().listen(Number(SCANNER_PORT), '127.0.0.1', () => console.log('scanner: ready'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => scanner.close());
