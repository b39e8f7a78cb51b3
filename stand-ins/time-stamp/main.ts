import { createAuthority } from './authority.ts';

const { TIME_STAMP_PORT, TIME_STAMP_FOLDER } = process.env;
if (!TIME_STAMP_PORT || !TIME_STAMP_FOLDER) {
  console.error('The stand-in time-stamping authority needs TIME_STAMP_PORT and TIME_STAMP_FOLDER');
  process.exit(1);
}
const authority = createAuthority(TIME_STAMP_FOLDER).listen(Number(TIME_STAMP_PORT), '127.0.0.1', () => console.log('time-stamp: ready'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => authority.close());
