import { startMessageServices } from './server.ts';

const { MESSAGES_PORT } = process.env;
if (!MESSAGES_PORT) {
  console.error('The stand-in for message services needs MESSAGES_PORT');
  process.exit(1);
}
const services = await startMessageServices({ port: Number(MESSAGES_PORT) });
console.log(`messages: ready, port ${services.port}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void services.close());
