import { describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { binhai, bureau, centre, haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readers, standingAt } from '#test/readers/support/people.ts';
import { type View, viewOf } from '#test/readers/support/record.ts';
import { aProject, play } from '#test/support/play.ts';
import { upTo } from '#test/support/story.ts';
import { audienceOf, mayReadThread } from '#web/access/threads.ts';
import { actOf } from '#web/reads/event-row.ts';
import { mentionedIn } from '#web/reads/mentioned-in.ts';
import { policyKind } from '#workflows/policy/kind.ts';

const at = (step: Parameters<typeof upTo>[1]): View => viewOf(play(aProject(), upTo(sc1, step)));
const sealed = at('open-proposals');
const awarded = at('choose-template');
const concluded = at('issue-statement');

function threadOf(view: View, shared: boolean, key?: string) {
  if (key === undefined) return { shared, on: null };
  const openings = view.places.filter((place) => place.key === key && place.kind === 'step');
  const acts = view.lines.filter((line) => line.n === 0 && line.key === key);
  const [step = '', subject = ''] = key.split('/');
  return {
    shared,
    on: { step, subject, openings, acts: acts.map((act) => ({ ...actOf(act), at: act.at, version: act.version })) },
  };
}
const standings = new Map(
  [sealed, awarded, concluded].map((view) => [view, readers.map((reader) => ({ name: reader.name, standing: standingAt(view, reader) }))]),
);
/** Who reads it, in the order of the cast. */
function whoReads(view: View, shared: boolean, key?: string) {
  const thread = threadOf(view, shared, key);
  return (standings.get(view) ?? []).filter(({ standing }) => mayReadThread(view.state, standing, thread)).map(({ name }) => name);
}
const organisationsOf = (names: readonly string[]) =>
  [...new Set(names.map((name) => (name in cast ? cast[name as Player].organisation : name)))].sort();
function audience(view: View, player: Player, shared: boolean, key?: string) {
  const reader = readers.find(({ name }) => name === player);
  if (!reader) throw new Error(`no ${player}`);
  return audienceOf(view.state, standingAt(view, reader), threadOf(view, shared, key)).sort();
}
const keyOf = (view: View, step: string, subject?: string) => {
  const place = view.places.find((one) => one.step === step && (subject === undefined || one.subject === subject));
  if (!place) throw new Error(`${step} was never open`);
  return place.key;
};

describe('a thread on the project', () => {
  test('is shared by enterprise, platform and funder while proposals are sealed, by no bidder', () => {
    expect(organisationsOf(whoReads(sealed, true))).toEqual([binhai, bureau, centre].sort());
    expect(audience(sealed, 'requester', true)).toEqual([binhai, bureau, centre].sort());
  });
  test('is shared with the university that holds the award, never with the one that lost', () => {
    expect(organisationsOf(whoReads(awarded, true))).toEqual([binhai, bureau, centre, haihe].sort());
    expect(audience(awarded, 'researchOffice', true)).toEqual([binhai, bureau, centre, haihe].sort());
    expect(audience(awarded, 'rivalResearchOffice', true)).toEqual([]);
  });
  test('of a party is its own alone: each bidder has one, and names itself alone as its reader', () => {
    for (const player of ['researchOffice', 'rivalResearchOffice', 'requester', 'projectManager'] as const)
      expect(audience(sealed, player, false)).toEqual([cast[player].organisation]);
  });
  test.each([
    ['sealed', sealed],
    ['awarded', awarded],
    ['concluded', concluded],
  ] as const)(
    'has no reader among experts, students, inventors without another part, employees without business, and the public (%s)',
    (_when, view) => {
      const all = [...whoReads(view, false), ...whoReads(view, true)];
      for (const name of [
        'expert1',
        'expert2',
        'chair',
        'evaluator',
        'inventor4',
        'heir',
        'otherInvestigator',
        'otherExpert',
        'outsider',
        'public',
      ])
        expect(all).not.toContain(name);
    },
  );
  test('is for policy officers only among themselves', () => {
    expect(policyKind.talk).toEqual({ own: ['platform'], shared: [] });
  });
});

describe('a thread on a step', () => {
  test('of a sealed bid is its university’s alone', () => {
    const key = keyOf(sealed, 'seal-submit', haihe);
    expect(organisationsOf(whoReads(sealed, false, key))).toEqual([haihe]);
    expect(whoReads(sealed, true, key)).toEqual([]);
    expect(audience(sealed, 'researchOffice', false, key)).toEqual([haihe]);
    expect(audience(sealed, 'rivalResearchOffice', false, key)).toEqual([]);
  });
  test('has no reader who may not know of the step or of its figures', () => {
    for (const view of [awarded, concluded])
      for (const { key } of view.places.filter(({ kind }) => kind === 'step'))
        for (const shared of [false, true])
          for (const name of whoReads(view, shared, key))
            expect(['expert1', 'inventor4', 'heir', 'outsider', 'public']).not.toContain(name);
  });
  test('of a milestone is shared by those who know its sum', () => {
    const key = keyOf(concluded, 'accept-milestone');
    expect(audience(concluded, 'rdLead', true, key)).toContain(haihe);
    expect(whoReads(concluded, true, key)).toContain('investigator');
    expect(whoReads(concluded, true, key)).not.toContain('rivalResearchOffice');
  });
  test('of an expert’s own seat has no reader among the parties who may not know the expert', () => {
    const key = keyOf(awarded, 'score-proposal');
    const names = [...whoReads(awarded, false, key), ...whoReads(awarded, true, key)];
    expect(organisationsOf(names)).toEqual([centre]);
  });
  test('names as readers the organisations that can read it, and each of these has a person who can', () => {
    for (const key of [keyOf(concluded, 'accept-milestone'), keyOf(awarded, 'publish-award')]) {
      const view = key.startsWith('accept') ? concluded : awarded;
      const named = audience(view, 'projectManager', true, key);
      expect(organisationsOf(whoReads(view, true, key))).toEqual(named);
    }
  });
});

describe('a name after an @', () => {
  const people = [
    { id: 'a', names: { zh: '周教授', en: 'Prof. Zhou' } },
    { id: 'b', names: { zh: '周教', en: 'Zhou Jiao' } },
    { id: 'c', names: { zh: '周教授', en: 'Zhou the Younger' } },
  ];
  test('is that of the longest name, in either language, and of both persons of one name', () => {
    expect(mentionedIn('请@周教授看一下', people)).toEqual(['a', 'c']);
    expect(mentionedIn('please, @prof. zhou', people)).toEqual(['a']);
    expect(mentionedIn('@周教 还有 @Zhou Jiao', people)).toEqual(['b']);
  });
  test('is no mention without the sign, or of nobody', () => {
    expect(mentionedIn('周教授，您好', people)).toEqual([]);
    expect(mentionedIn('mail@example.com @ @@', people)).toEqual([]);
  });
});
