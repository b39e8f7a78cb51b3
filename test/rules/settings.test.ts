import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSettings, settingOf } from '#settings/read-settings.ts';
import { temporalConnection, temporalObjections, temporalSettings } from '#settings/temporal.ts';

const Temporal = z.object(temporalSettings);
const read = (given: Record<string, string>) => readSettings('test', Temporal, { TEMPORAL_ADDRESS: 'a:1', ...given }, temporalObjections);
const pem = Buffer.from('a certificate').toString('base64');

describe('settings', () => {
  test('come from the environment or from a file, and empty is absent', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'key');
    writeFileSync(file, 'from the file\n');
    expect(settingOf({ KEY_FILE: file }, 'KEY')).toBe('from the file');
    expect(settingOf({ KEY: '', KEY_FILE: file }, 'KEY')).toBe('from the file');
    expect(settingOf({ KEY: 'direct', KEY_FILE: file }, 'KEY')).toBe('direct');
    expect(read({ TEMPORAL_NAMESPACE: '', TEMPORAL_TLS: '' })).toMatchObject({ TEMPORAL_NAMESPACE: 'default', TEMPORAL_TLS: false });
  });
  test('name everything that is wrong at once, and never a value', () => {
    const wrong = () => readSettings('test', z.object({ A: z.url(), B: z.coerce.number(), C: z.url() }), { A: 'secret', B: 'secret' });
    expect(wrong).toThrow(/A: .*\n.*B: .*\n.*C: missing/);
    expect(wrong).not.toThrow(/secret/);
  });
});

describe('Temporal', () => {
  test('over TLS with an authority, a certificate and a key of one’s own', () => {
    const given = { TEMPORAL_TLS: 'true', TEMPORAL_TLS_CA: pem, TEMPORAL_TLS_CERT: pem, TEMPORAL_TLS_KEY: pem, TEMPORAL_API_KEY: 'k' };
    const { tls, apiKey } = temporalConnection(read(given));
    expect(String(tls?.serverRootCACertificate)).toBe('a certificate');
    expect(String(tls?.clientCertPair?.crt)).toBe('a certificate');
    expect(apiKey).toBe('k');
  });
  test.each([
    [{ TEMPORAL_API_KEY: 'k' }, /sent in clear/],
    [{ TEMPORAL_TLS_CA: pem }, /TEMPORAL_TLS is not on/],
    [{ TEMPORAL_TLS: 'true', TEMPORAL_TLS_CERT: pem }, /one without the other/],
  ])('%o is refused', (given, why) => expect(() => read(given)).toThrow(why));
  test('without these in clear, as on one machine', () => expect(temporalConnection(read({}))).toEqual({ address: 'a:1' }));
});
