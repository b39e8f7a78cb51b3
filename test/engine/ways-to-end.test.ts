import { describe, expect, test } from 'vitest';
import { isUnderstudy, people } from '#scripts/walk/people.ts';
import { nothingYet, progressLine } from '#scripts/walk/progress.ts';
import { type Silent, WaysToEnd } from '#scripts/walk/ways-to-end.ts';
import type { Actor } from '#workflows/engine/define-step.ts';

const actor = (person: string, organisation: string): Actor => ({ person, organisation, roles: [] });
const [anna, bert, carl] = [actor('anna', 'one'), actor('bert', 'one'), actor('carl', 'two')];
const silent = ({ person }: Actor): Silent => ({ name: person, is: (other) => other.person === person });
const one: Silent = { name: 'one', is: ({ organisation }) => organisation === 'one' };

describe('passages that lead to an end', () => {
  test('serve every state before them, in whichever order they are learnt', () => {
    const ways = new WaysToEnd();
    expect(ways.lead('first', silent(anna))).toBe(false);
    ways.went('second', 'last', carl);
    ways.ended('last');
    ways.went('first', 'second', bert);
    expect(ways.lead('first', silent(anna))).toBe(true);
    // asked for the first time when all is known
    expect(ways.lead('first', silent(carl))).toBe(false);
    ways.went('second', 'last', bert);
    expect(ways.lead('first', silent(carl))).toBe(true);
  });

  test('do not serve where the silent alone have gone them', () => {
    const ways = new WaysToEnd();
    ways.went('first', 'last', anna);
    ways.ended('last');
    expect(ways.lead('first', silent(anna))).toBe(false);
    ways.went('first', 'last', bert);
    expect(ways.lead('first', silent(anna))).toBe(true);
    expect(ways.lead('first', one)).toBe(false);
    ways.went('first', 'last', undefined);
    expect(ways.lead('first', one)).toBe(true);
  });

  test('lead out of a circle', () => {
    const ways = new WaysToEnd();
    ways.went('there', 'back', anna);
    ways.went('back', 'there', anna);
    expect(ways.lead('back', silent(bert))).toBe(false);
    ways.went('there', 'last', carl);
    ways.ended('last');
    expect(ways.lead('back', silent(bert))).toBe(true);
    expect(ways.lead('back', silent(anna))).toBe(false);
  });
});

test('an organisation that steps into the place of another has two people for each of its posts', () => {
  const held = (organisation: string) =>
    new Set(people.filter((person) => person.organisation === organisation).flatMap(({ roles }) => roles));
  const posts = (organisation: string, prefix: RegExp) => [...held(organisation)].filter((role) => prefix.test(role)).sort();
  for (const [former, successor, prefix] of [
    ['joint-innovation-centre', 'jinmen-transfer', /^(pm|secretary|auditor|registrar|tm|mediator|organisation-admin)/],
    ['haihe-university', 'bohai-tech', /^(uni\.(pi|research|legal|secrecy|finance|tto|signatory)|organisation-admin)/],
    ['binhai-materials', 'yanhai-power', /^(ent\.|organisation-admin)/],
  ] as const) {
    expect(posts(successor, prefix)).toEqual(posts(former, prefix));
    for (const role of posts(successor, prefix))
      expect(people.filter(({ organisation, roles }) => organisation === successor && roles.includes(role)).length).toBeGreaterThan(1);
  }
  expect(people.filter(isUnderstudy).length).toBe(people.length / 2);
});

test('a walk says how far it is, and how long it will take', () => {
  const part = { ...nothingYet, projects: 100, states: 20, silences: 90 };
  expect(progressLine([part, { ...part, deadEnds: 1 }], 2000, 120_000)).toBe(
    '200 of 2000 projects, states 40 × silences = 180, dead ends 1, violations 0, 2 min, about 18 min more',
  );
});
