import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { aProject, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { of } from '#test/support/story.ts';

const first = (step: Parameters<typeof of>[1], by: Player) => of(sc1Proposal, step, { by });
const draft = first('draft-proposal', 'investigator');
const written = [draft, first('student-plan', 'investigator')];
const approve = first('internal-approval', 'researchOffice');
const seal = first('seal-submit', 'researchOffice');
const name = (investigators: Player[], members: Player[]) =>
  act('investigator', 'name-co-authors', 'name', { investigators: investigators.map(idOf), members: members.map(idOf) });
const agree = (by: Player) => act(by, 'consent-authorship', 'agree', { asAuthor: true });
const withdraw = act('inventor2', 'consent-authorship', 'withdraw', { reason: '个人时间安排变化，不再参与。' });
const named = () => play(aProject(), [...sc1Intake, ...written, name(['secondInvestigator'], ['inventor2']), approve]);
const stateOf = (project: ReturnType<typeof named>) => project.state.selection.proposals?.[haihe]?.state;

describe('co-authors of a proposal (S2.02)', () => {
  test('without the consent of each it cannot be sealed; with all it can', () => {
    const project = named();
    expect(brokenIn(attempt(project, seal))).toEqual(['consent-missing pledge']);
    play(project, [agree('inventor2')]);
    expect(attempt(project, seal)).toMatchObject({ details: { broken: [{ figures: { missing: 1 } }] } });
    play(project, [agree('secondInvestigator'), seal]);
    expect(stateOf(project)).toBe('sealed');
  });
  test('a new text asks each of them again', () => {
    const project = play(named(), [agree('inventor2'), agree('secondInvestigator')]);
    play(project, [
      { ...draft, input: (scene) => ({ ...(draft.input(scene) as object), novelty: '新的创新点说明，与前一版不同。' }) },
      approve,
    ]);
    expect(attempt(project, seal)).toMatchObject({ details: { broken: [{ figures: { missing: 2 } }] } });
  });
  test('who does not consent is taken off the list before the sealing', () => {
    const project = play(named(), [agree('secondInvestigator')]);
    play(project, [act('inventor2', 'consent-authorship', 'refuse', { reason: '本人未参与方案编写，不列为作者。' })]);
    expect(project.recordings.at(-1)?.notices.map(({ to }) => to.person)).toEqual(['investigator']);
    expect(brokenIn(attempt(project, seal))).toEqual(['consent-missing pledge']);
    play(project, [name(['secondInvestigator'], []), seal]);
    expect(stateOf(project)).toBe('sealed');
  });
  test('a consent withdrawn before the close takes the sealed proposal back; after the close it binds', () => {
    const sealed = () => play(named(), [agree('inventor2'), agree('secondInvestigator'), seal]);
    const project = play(sealed(), [withdraw]);
    expect(project.state.selection.proposals?.[haihe]).not.toHaveProperty('sealed');
    expect(stateOf(project)).toBe('returned');
    play(project, [...written, name([], []), approve, seal]);
    expect(stateOf(project)).toBe('sealed');
    const closed = sealed();
    closed.pass(60);
    expect(attempt(closed, withdraw)?.refused).toBe('NOT_OPEN');
  });
  test('the investigator is no co-author, and nobody is named twice', () => {
    const project = play(aProject(), [...sc1Intake, ...written]);
    expect(brokenIn(attempt(project, name(['investigator'], [])))).toEqual(['author-twice investigators.0']);
    expect(brokenIn(attempt(project, name([], ['inventor2', 'inventor2'])))).toEqual(['author-twice members.1']);
  });
  test('nobody outside the university learns of names or consents before the opening', () => {
    const project = play(named(), [agree('inventor2')]);
    const consent = {
      step: 'consent-authorship',
      subject: haihe,
      seat: 'inventor2',
      outcome: 'agree',
      person: 'inventor2',
      organisation: haihe,
      role: 'uni.member',
    };
    for (const player of ['rivalInvestigator', 'rdLead', 'projectManager', 'fundOfficer', 'chair'] as const) {
      expect(knows(project, player, consent), player).toBe(false);
      expect(knows(project, player, consent, 'read'), player).toBe(false);
    }
    expect(knows(project, 'researchOffice', consent, 'read')).toBe(true);
  });
});
