// An identity that equals a label would hide a hard-coded party from every test.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enterprises, universities } from '#scripts/demonstration/places.ts';
import { cast } from '#scripts/story/cast.ts';
import { organisations } from '#scripts/story/organisations.ts';
import { everyStory } from '#test/support/every-story.ts';
import { AccountKind } from '#workflows/domain/ledger.ts';
import { parts } from '#workflows/project/parties.ts';

const repository = resolve(import.meta.dirname, '..', '..');
const known = Object.keys(organisations);
const labels: readonly string[] = [...parts, ...AccountKind.options, ...Object.keys(cast), 'tax', 'suppliers', 'nobody'];

test('no organisation of the stories or of the demonstration has the name of a part, an account or a player as its id', () => {
  const ids = [...known, ...[...enterprises, ...universities].map(({ id }) => id)];
  expect(ids.length).toBeGreaterThan(7);
  expect(ids.filter((id) => labels.includes(id))).toEqual([]);
});

test('no fixture writes a part’s name where an organisation’s id belongs', () => {
  const files = execFileSync('git', ['ls-files', 'test', 'scripts', 'bench'], { cwd: repository, encoding: 'utf8' }).split('\n');
  const wrong = new RegExp(`organisation(Id)?: '(${parts.join('|')})'`);
  const found = files
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('identities.test.ts'))
    .filter((file) => wrong.test(readFileSync(join(repository, file), 'utf8')));
  expect(found).toEqual([]);
});

describe.each(Object.keys(everyStory))('in the story %s', (name) => {
  test('every opening and notice names an organisation by its own id, which no literal equals', () => {
    const { recordings } = everyStory[name]?.() ?? { recordings: [] };
    const asked = recordings.flatMap(({ opened, notices }) => [
      ...opened.map(({ opening }) => opening.for.organisation),
      ...notices.map(({ to }) => to.organisation),
    ]);
    const named = asked.filter((organisation) => organisation !== undefined);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((organisation) => !known.includes(organisation))).toEqual([]);
  });
});
