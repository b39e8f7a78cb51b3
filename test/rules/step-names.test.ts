import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kinds } from '#workflows/kinds.ts';

// The portal knows steps by their marks, by the opening at hand, or by `public-steps.ts`: a name typed into it would outlive a renaming.
// a name of one word is also a word of something else
const names = kinds.flatMap(({ definitions }) => definitions.map(({ name }) => name)).filter((name) => name.includes('-'));
/** A criterion of the scores, which has the same name as a step. */
const criterion = /^web\/wording\/(en|zh)\/sheets\.ts: student-plan$/;

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
/** Names of steps in string literals and in addresses: `'choose-mode'`, `/steps/choose-mode/…`. */
const namesIn = (source: string) =>
  names.filter((name) => new RegExp(String.raw`['"\x60/]${name}(?=['"\x60/])`).test(withoutComments(source)));

describe('names of steps', () => {
  it('are found where they are typed', () => {
    expect(namesIn(`step: 'choose-mode'`)).toEqual(['choose-mode']);
    expect(namesIn('to="/cases/7/steps/ask-question/call"')).toEqual(['ask-question']);
    expect(namesIn(`// the step 'choose-mode'`)).toEqual([]);
  });

  it('are not typed into the portal', () => {
    const repository = resolve(import.meta.dirname, '..', '..');
    const files = execFileSync('git', ['ls-files', 'web/*.ts', 'web/*.tsx'], { cwd: repository, encoding: 'utf8' }).trim().split('\n');
    const found = files.flatMap((file) => namesIn(readFileSync(join(repository, file), 'utf8')).map((name) => `${file}: ${name}`));
    expect(found.filter((one) => !criterion.test(one))).toEqual([]);
  });
});
