import { createSignatureAuthority } from './server.ts';

const { SIGNATURE_PORT, SIGNATURE_FOLDER } = process.env;
if (!SIGNATURE_PORT || !SIGNATURE_FOLDER) {
  console.error('The stand-in signature authority needs SIGNATURE_PORT and SIGNATURE_FOLDER');
  process.exit(1);
}
const authority = createSignatureAuthority(SIGNATURE_FOLDER).listen(Number(SIGNATURE_PORT), '127.0.0.1', () =>
  console.log('signature: ready'),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    authority.close();
    authority.closeAllConnections();
  });
