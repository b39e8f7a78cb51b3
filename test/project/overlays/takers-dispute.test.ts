import { describe, expect, test } from 'vitest';
import { otherTakerActs, otherTakerSharing } from '#scripts/story/other-taker.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { actorOf, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { of, upTo } from '#test/support/story.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

type Player = Parameters<typeof actorOf>[0];
const text = '技术资料中缺少关键工艺参数，产线无法按合同约定的时间投产，许可费的支付条件是否成就双方各执一词，至今没有形成一致意见。';
const [taker, university, client] = (['takerSignatory', 'universitySignatory', 'enterpriseSignatory'] as const).map(
  (player) => actorOf(player).organisation,
) as [string, string, string];

function does(project: Simulation<Project>, by: Player, step: string, subject: string, outcome: string, input: object = {}, seat?: string) {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no ${outcome} of ${step}`);
  const carried = carriedPart(form, form.parse(input));
  return project.act({ step, subject, outcome, input: carried, actor: actorOf(by), ...(seat ? { seat } : {}) });
}
const raise = (project: Simulation<Project>, by: Player, against: string, place: readonly [string, string?], opening?: string) =>
  does(
    project,
    by,
    'raise-dispute',
    place[0],
    'raise',
    { against, topic: 'royalty', ...(opening ? { opening } : {}), facts: text, wish: text },
    place[1],
  );

/** Another organisation has the licence; its fee is stated and prepared. */
const licensed = () =>
  play(aConcludedProject(), [...otherTakerActs, ...upTo(otherTakerSharing, 'pay-royalty'), of(otherTakerSharing, 'pay-royalty')]);
const release = of(otherTakerSharing, 'pay-royalty', { by: 'takerFinanceChecker' });
const disputed = () => {
  const project = licensed();
  const [money = ''] = keysOf(project, 'pay-royalty');
  expect(raise(project, 'takerSignatory', university, ['licensee', 'licensee'], money)).toBeUndefined();
  return project;
};

describe('another organisation that has a licence disputes with the university', () => {
  test('its fee is held, both negotiate, the mediator settles, and the fee goes out', () => {
    const project = disputed();
    expect(project.state.disputes).toMatchObject([{ by: 'licensee', against: 'university', under: 'licensee' }]);
    expect(attempt(project, release)).toMatchObject({ refused: 'IN_DISPUTE' });
    expect(keysOf(project, 'negotiate-dispute').sort()).toEqual(
      ['licensee', 'university'].map((id) => `negotiate-dispute/dispute-1/${id}`),
    );
    expect(
      does(project, 'universitySignatory', 'negotiate-dispute', 'dispute-1', 'fail', { reason: '双方差距过大，无法协商。' }),
    ).toBeUndefined();
    expect(does(project, 'mediator', 'mediate-dispute', 'dispute-1', 'propose', { terms: text })).toBeUndefined();
    for (const by of ['takerSignatory', 'universitySignatory'] as const)
      expect(does(project, by, 'confirm-settlement', 'dispute-1', 'agree')).toBeUndefined();
    expect(factsOf(project, 'dispute-resolved')).toMatchObject([{ ending: 'mediated', by: 'licensee', against: 'university' }]);
    expect(attempt(project, release)).toBeUndefined();
  });

  test('without a settlement a ruling is entered and compared', () => {
    const project = disputed();
    project.pass(100);
    const ruling = {
      body: 'arbitration',
      number: '津仲裁2028-118',
      ruledOn: '2028-05-10',
      effect: 'release',
      operative: text,
      evidence: '生效证明存档。',
    };
    expect(does(project, 'projectManager', 'record-ruling', 'dispute-1', 'enter', ruling)).toBeUndefined();
    expect(does(project, 'auditor', 'check-ruling', 'dispute-1', 'confirm')).toBeUndefined();
    expect(factsOf(project, 'dispute-resolved')).toMatchObject([{ ending: 'ruled' }]);
    expect(attempt(project, release)).toBeUndefined();
  });

  test('the university raises it as well; nobody else disputes with the licensee, and it with nobody else', () => {
    const project = licensed();
    expect(brokenIn(raise(project, 'enterpriseSignatory', taker, ['enterprise']))).toEqual(['not-a-party against']);
    expect(brokenIn(raise(project, 'universitySignatory', taker, ['university']))).toEqual(['not-a-party against']);
    expect(brokenIn(raise(project, 'takerSignatory', client, ['licensee', 'licensee']))).toEqual(['not-a-party against']);
    expect(raise(project, 'universitySignatory', client, ['licensee', 'university'])).toMatchObject({ refused: 'RULES_BROKEN' });
    expect(raise(project, 'universitySignatory', taker, ['licensee', 'university'])).toBeUndefined();
    expect(project.state.disputes).toMatchObject([{ by: 'university', against: 'licensee' }]);
  });

  test('the two and the platform know of it; the asking enterprise, also one in a dispute of its own, and the funder do not', () => {
    const project = disputed();
    expect(raise(project, 'enterpriseSignatory', university, ['enterprise'])).toBeUndefined();
    const by = { organisation: taker, person: idOf('takerSignatory'), role: 'ent.signatory' };
    const who: readonly Player[] = [
      'takerLegal',
      'researchOffice',
      'projectManager',
      'mediator',
      'rdLead',
      'fundOfficer',
      'inventor4',
      'expert1',
    ];
    const of = (matter: object, may: 'known' | 'read') =>
      who.filter(
        (name) => accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), { ...by, ...matter } as never)[may],
      );
    const raised = { step: 'raise-dispute', subject: 'licensee', seat: 'licensee', outcome: 'raise' };
    const negotiated = { step: 'negotiate-dispute', subject: 'dispute-1', seat: 'licensee', outcome: 'fail' };
    for (const matter of [raised, negotiated])
      expect(of(matter, 'read')).toEqual(['takerLegal', 'researchOffice', 'projectManager', 'mediator']);
    const fact = {
      ...raised,
      fact: 'dispute-raised',
      details: { dispute: 'dispute-1', by: 'licensee', against: 'university', topic: 'royalty' },
    };
    for (const matter of [raised, negotiated, fact]) expect(of(matter, 'known')).not.toContain('rdLead');
    expect(of(fact, 'known')).not.toContain('fundOfficer');
    // of the enterprise's own one the licensee learns nothing
    const own = {
      step: 'negotiate-dispute',
      subject: 'dispute-2',
      seat: 'enterprise',
      outcome: 'fail',
      organisation: client,
      person: null,
    };
    expect(of(own, 'read')).toEqual(['researchOffice', 'projectManager', 'mediator', 'rdLead']);
  });

  test('before its contract is signed it is no side of a dispute: who negotiates for the result is not told', () => {
    const project = play(aConcludedProject(), upTo(otherTakerActs, 'sign-transfer'));
    expect(project.state.parties.some(({ part }) => part === 'licensee')).toBe(true);
    expect(keysOf(project, 'raise-dispute').sort()).toEqual(['enterprise', 'funder', 'university'].map((id) => `raise-dispute/${id}`));
  });
});
