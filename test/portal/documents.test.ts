import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSigningKey } from '#test/support/signing-keys.ts';
import { publicActor } from '#web/access/viewer.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { seal } from '#web/documents/envelope.ts';
import { keysFrom } from '#web/documents/keys.ts';
import { decryptText, encryptText } from '#web/documents/private-text.ts';
import { openEnvelope } from '#worker/sealed/open-envelope.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { Id } from '#workflows/domain/party.ts';

const json = fc.jsonValue({ maxDepth: 4 });
const shuffled = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Array.isArray(value)
      ? value.map(shuffled)
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, inner]) => [name, shuffled(inner)]),
        );

describe('canonical JSON', () => {
  test('does not depend on the order of keys, and means the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
  test('leaves out what is undefined, and refuses what is no JSON', () => {
    expect(canonicalJson({ b: 1, a: 'é', c: undefined })).toBe('{"a":"é","b":1}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson({ a: 1n })).toThrow(TypeError);
  });
  test('a document is named by the SHA-256 of its bytes', () => {
    expect(hashOf('题答')).toBe(createHash('sha256').update(Buffer.from('题答')).digest('hex'));
  });
});

describe('an envelope', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

  test('opens with the worker’s key alone, under its own hash alone, to the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson({ form: value });
        const envelope = Buffer.from(seal(text, hashOf(text), publicKey));
        expect(openEnvelope(envelope, hashOf(text), [privateKey])).toBe(text);
        // sealed before the key was changed
        expect(openEnvelope(envelope, hashOf(text), [other, privateKey])).toBe(text);
        expect(() => openEnvelope(envelope, hashOf(text), [other])).toThrow();
        expect(() => openEnvelope(envelope, hashOf(`${text} `), [privateKey, other])).toThrow();
      }),
      { numRuns: 20 },
    );
  });
  test('shows neither text nor its exact length, and no bit of it can be changed', () => {
    const text = canonicalJson({ form: { secret: 'canary-7f3a' } });
    const envelope = Buffer.from(seal(text, hashOf(text), publicKey));
    expect(envelope.includes('canary')).toBe(false);
    expect(seal(canonicalJson({ form: {} }), hashOf('{}'), publicKey)).toHaveLength(envelope.length);
    fc.assert(
      fc.property(fc.nat(envelope.length - 1), fc.nat(7), (at, bit) => {
        const changed = Buffer.from(envelope);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => openEnvelope(changed, hashOf(text), [privateKey])).toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text of the portal’s own', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' }).toString()).toString('base64');
  const acts = newSigningKey();
  const secret = { present: 's'.repeat(32), earlier: [] };
  const { draft } = keysFrom({ present: 'a secret of at least thirty-two characters', earlier: [] }, pem, acts);

  test('comes back only with the same key and in the same place', () => {
    const bytes = encryptText('草稿 draft', draft, 'draft p k person org');
    expect(decryptText(bytes, draft, 'draft p k person org')).toBe('草稿 draft');
    expect(() => decryptText(bytes, draft, 'draft p k other org')).toThrow();
    expect(() =>
      decryptText(
        bytes,
        keysFrom({ present: 'another secret of thirty-two characters', earlier: [] }, pem, acts).draft,
        'draft p k person org',
      ),
    ).toThrow();
  });
  test('a key that is no RSA key of 2048 bits, or no Ed25519 key, is refused at the start', () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(() => keysFrom(secret, Buffer.from(small).toString('base64'), acts)).toThrow('2048');
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => keysFrom(secret, pem, Buffer.from(rsa).toString('base64'))).toThrow('Ed25519');
  });
});

test('an objector without an account is one person by name and contact, and nobody to be recognised', () => {
  const key = Buffer.alloc(32, 1);
  const one = publicActor({ realName: '张 三', contact: 'Zhang@Example.com' }, key);
  expect(publicActor({ realName: '张三', contact: 'zhang@example.com' }, key)).toEqual(one);
  expect(publicActor({ realName: '李四', contact: 'zhang@example.com' }, key).person).not.toBe(one.person);
  expect(publicActor({ realName: '张三', contact: 'zhang@example.com' }, Buffer.alloc(32, 2)).person).not.toBe(one.person);
  expect(Id.safeParse(one.person).success).toBe(true);
});
