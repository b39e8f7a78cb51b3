import { describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf, aProject, attempt } from '#test/support/play.ts';
import { type Person, readerIn } from '#test/support/reader-in.ts';
import { upTo } from '#test/support/story.ts';
import type { Known, Matter } from '#workflows/engine/access.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const royaltyStory = [...upTo(sc1, 'disclose-result'), ...royaltyTransferActs, ...royaltySharingActs];

const players: Person[] = (Object.keys(cast) as Player[]).map((name) => ({ name, ...actorOf(name) }));
/** Employees without business in the case. */
const bystanders: Person[] = [
  { name: 'in-house expert', person: 'house-expert', organisation: cast.projectManager.organisation, roles: ['expert', 'public'] },
  { name: 'administrator', person: 'administrator', organisation: cast.requester.organisation, roles: ['organisation-admin', 'public'] },
  { name: 'other investigator', person: 'other-pi', organisation: cast.investigator.organisation, roles: ['uni.pi', 'public'] },
  { name: 'other student', person: 'other-student', organisation: cast.investigator.organisation, roles: ['uni.student', 'public'] },
  { name: 'expert of the university', person: 'uni-expert', organisation: cast.investigator.organisation, roles: ['expert', 'public'] },
  { name: 'stranger', person: 'stranger', organisation: 'elsewhere', roles: ['ent.requester', 'public'] },
];

/** Every opening and every act so far. */
function mattersIn({ open, recordings }: Simulation<Project>): (Matter & { readonly about: Readonly<Record<string, string | number>> })[] {
  return [
    ...open.map(
      ({
        step,
        opening: {
          subject,
          seat,
          for: { role, organisation, person },
          about,
        },
      }) => ({
        step,
        subject,
        seat,
        role,
        organisation: organisation ?? null,
        person: person ?? null,
        about: about ?? {},
      }),
    ),
    ...recordings.flatMap(({ act, facts }) =>
      act
        ? [
            {
              step: act.step,
              subject: act.subject,
              seat: act.key.split('/')[2],
              outcome: act.outcome,
              role: act.role,
              organisation: act.actor.organisation,
              person: act.actor.person,
              about: Object.assign({}, ...facts.map(({ type: _type, ...details }) => details)),
            },
          ]
        : [],
    ),
  ];
}

/** Plays a story and looks at the case after every act. */
function eachMoment(story: typeof sc1, look: (project: Simulation<Project>) => void, every = 1): void {
  const project = aProject();
  for (const [index, act] of story.entries()) {
    for (let waits = 0; attempt(project, act)?.refused === 'NOT_OPEN' && waits < 400; waits += 1) project.passToNextDue();
    if (index % every === 0 || index === story.length - 1) look(project);
  }
}
type Seen = Known & Matter & { readonly about0: Readonly<Record<string, string | number>> };
/** What a person may know of every matter at this moment. */
const seenBy = (project: Simulation<Project>, who: Person): Seen[] => {
  const reader = readerIn(project, who);
  return mattersIn(project).map(({ about, ...matter }) => ({
    ...matter,
    ...accessIn(projectKind, project.state, reader, matter),
    about0: about,
  }));
};
const named = (name: string) => [...players, ...bystanders].filter((one) => one.name === name);
const isSum = ([name]: [string, unknown]) => /(fen|bp|milli)$/i.test(name);

describe.each([
  ['sc1', sc1],
  ['royalty', royaltyStory],
] as const)('over the story %s', (_name, story) => {
  test('nobody outside `known` gets anything, and figures never go beyond `figures`', () => {
    const leaks: string[] = [];
    eachMoment(
      story,
      (project) => {
        for (const who of [...players, ...bystanders])
          for (const { step, known, read, figures, actor, about, about0 } of seenBy(project, who)) {
            const shown = Object.entries(about(about0));
            if (!known && (read || figures || actor !== 'hidden' || shown.length > 0)) leaks.push(`${who.name} ${step}`);
            if (!figures && shown.some(isSum)) leaks.push(`${who.name} sees the sums of ${step}`);
          }
      },
      45,
    );
    expect(leaks).toEqual([]);
  });

  test('who only works for a party has no part, and knows of the call that asks all, and of what is published, alone', () => {
    const open = [
      'ask-question',
      'answer-question',
      'take-over', // the administrator's
      'proposal-window',
      'draft-demand',
      'file-objection',
      'draft-proposal',
      'declare-intent',
      'publish-award',
      'publish-conclusion',
      'publish-price',
      'publish-reward',
    ];
    eachMoment(
      story,
      (project) => {
        for (const who of bystanders) {
          const known = seenBy(project, who).filter((seen) => seen.known);
          expect(
            known.map(({ step }) => step).filter((step) => !open.includes(step) && !step.endsWith('-publicity')),
            who.name,
          ).toEqual([]);
        }
      },
      15,
    );
  });

  test('while the call is open a university’s answer is known to that university alone', () => {
    const leaks: string[] = [];
    const sealed = ['student-plan', 'internal-approval', 'secrecy-review', 'seal-submit'];
    eachMoment(
      story,
      (project) => {
        if (project.state.selection.closedAt !== undefined) return;
        for (const who of players)
          for (const seen of seenBy(project, who))
            if (seen.known && (sealed.includes(seen.step) || (seen.step === 'draft-proposal' && seen.outcome !== undefined)))
              if (seen.organisation !== who.organisation) leaks.push(`${who.name} ${seen.step}`);
      },
      2,
    );
    expect(leaks).toEqual([]);
  });
});

/** Of all moments of the stories: steps of which a person saw figures, knew, and read. */
function over(names: readonly string[]) {
  const seen = Object.fromEntries(
    names.map((name) => [
      name,
      { figures: new Set<string>(), known: new Set<string>(), read: new Set<string>(), actors: new Set<string>() },
    ]),
  );
  for (const story of [sc1, royaltyStory])
    eachMoment(
      story,
      (project) => {
        for (const name of names)
          for (const { step, outcome, known, read, figures, actor, person, about, about0 } of named(name).flatMap((who) =>
            seenBy(project, who),
          )) {
            if (known) seen[name]?.known.add(step);
            if (read && outcome !== undefined) seen[name]?.read.add(step);
            if (figures && Object.entries(about(about0)).some(isSum)) seen[name]?.figures.add(step);
            if (known && actor !== 'hidden' && person?.startsWith('expert')) seen[name]?.actors.add(step);
          }
      },
      8,
    );
  return seen;
}

test('figures, contents and names stay with those of model 4.10', () => {
  const seen = over([
    'inventor4',
    'requester',
    'fundOfficer',
    'investigator',
    'registrar',
    'technologyManager',
    'platformFinance',
    'secrecyOfficer',
    'projectManager',
    'rivalInvestigator',
  ]);
  const of = (name: string) => seen[name] ?? { figures: new Set(), known: new Set(), read: new Set(), actors: new Set() };
  // a student learns the own share and no price
  expect(
    [...of('inventor4').figures].filter(
      (step) => !['inventors-confirm', 'consent-shares'].includes(String(step)) && !ownersOnly.includes(String(step)),
    ),
  ).toEqual([]);
  for (const party of ['requester', 'fundOfficer'])
    for (const step of ['inventors-confirm', 'consent-shares', 'propose-distribution', 'book-costs'])
      expect(of(party).known, `${party} ${step}`).not.toContain(step);
  for (const step of ['choose-mode', 'set-price', 'approve-transfer', 'pay-royalty', 'report-sales'])
    expect(of('fundOfficer').known, step).not.toContain(step);
  for (const step of ['request-subsidy', 'review-subsidy', 'approve-subsidy', 'pay-subsidy']) {
    expect(of('investigator').figures, step).not.toContain(step);
    expect(of('investigator').read, step).not.toContain(step);
    expect(of('requester').read, step).toContain(step);
  }
  for (const name of ['registrar', 'technologyManager', 'platformFinance'])
    for (const step of ['score-proposal', 'file-objection', 'accept-assignment', 'argue-demand', 'final-acceptance'])
      expect(of(name).read, `${name} ${step}`).not.toContain(step);
  for (const step of ['score-proposal', 'accept-assignment', 'argue-demand']) expect(of('projectManager').read, step).toContain(step);
  expect([...of('secrecyOfficer').read].filter((step) => !String(step).startsWith('publish-'))).toEqual([]);
  for (const name of ['requester', 'fundOfficer', 'investigator', 'rivalInvestigator', 'registrar'])
    expect([...of(name).actors], name).toEqual([]);
});
const ownersOnly = [
  'book-costs',
  'propose-distribution',
  'approve-distribution',
  'pay-and-file',
  'choose-mode',
  'set-price',
  'approve-transfer',
  'sign-transfer',
  'report-sales',
  'verify-report',
  'issue-statement',
  'pay-royalty',
  'disclose-result',
];
