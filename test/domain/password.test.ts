import { describe, expect, test } from 'vitest';
import { passwordFault } from '#workflows/domain/password.ts';

const own = ['zhao.min@binhai-materials.example', '赵敏', 'Zhao Min', 'tida', '题答'];

describe('a password is refused', () => {
  test.each([
    ['short', 'Kx7#pQ2!mZ'],
    ['repeated', 'aaaaaaaaaaaa'],
    ['repeated', 'abababababab'],
    ['repeated', '123123123123'],
    ['sequence', '123456789012'],
    ['sequence', 'abcdefghijkl'],
    ['sequence', 'QWERTYUIOP-asdf'],
    ['sequence', '987654321098'],
    ['personal', 'zhao.min@binhai-materials.example'],
    ['personal', 'ZhaoMin-2026-Tida'],
    ['personal', '赵敏赵敏赵敏2026!!赵敏'],
    ['common', 'password1234'],
    ['common', 'P@ssw0rd2026'],
    ['sequence', 'Admin@123456'],
    ['common', 'woaini5201314'],
    ['common', 'Welcome-to-China'],
    ['common', 'iloveyou12345'],
    ['sequence', 'Qwer!234Asdf'],
  ])('%s: %s', (fault, password) => {
    expect(passwordFault(password, own)).toBe(fault);
  });
});

describe('a password is taken', () => {
  test.each([
    'correct horse battery staple',
    'a long enough password',
    'kq7xv-mzt2p-9hwfd',
    '春江潮水连海平海上明月共潮生',
    'Tr0ubadour&Klavier',
    'x'.concat('9f3k2m8q7w1z'),
  ])('%s', (password) => {
    expect(passwordFault(password, own)).toBeUndefined();
  });
});

// judged in time that grows with a power of the length, these would not end within the limit of a test
test('the longest passwords are judged', () => {
  for (const sign of ['a', 'abcdefg', 'pass', '密码'])
    for (let n = 0; n < 100; n += 1) expect(passwordFault(sign.repeat(128).slice(0, 128), own)).toBeDefined();
});
