import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { binhai, yanhai } from '#scripts/story/organisations.ts';
import { otherTakerActs, otherTakerSharing } from '#scripts/story/other-taker.ts';
import { closed } from '#scripts/story/sc1/benefit-sharing.ts';
import { disclosed } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { actorOf, attempt, brokenIn, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { factTypes, of, openKeys, upTo } from '#test/support/story.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { positionsByName } from '#workflows/project/positions.ts';
import type { Project } from '#workflows/project/state.ts';

/** What a player may know and read of what others have done in a step. */
const seesOf = (project: Simulation<Project>, name: Player, step: string, by: Player) => {
  const reader = readerIn(project, { name, ...actorOf(name) });
  const acts = project.recordings.flatMap(({ act: done }) =>
    done?.step === step && done.actor.person === actorOf(by).person ? [done] : [],
  );
  expect(acts.length).toBeGreaterThan(0);
  const seen = acts.map(({ actor, role, ...matter }) =>
    accessIn(projectKind, project.state, reader, { ...matter, person: actor.person, organisation: actor.organisation, role }),
  );
  return { known: seen.every((one) => one.known), read: seen.some((one) => one.read), figures: seen.some((one) => one.figures) };
};
const again = (transferee: string) =>
  act('transferOffice', 'choose-mode', 'choose-other', {
    mode: 'ordinary-licence',
    transferee,
    reasons: '前次协商未成，另选受让单位。',
  });

describe('another organisation takes the result', () => {
  test('it becomes a party, signs, pays, and its fee goes to the same people; the asking enterprise pays nothing', () => {
    const project = play(aConcludedProject(), [...otherTakerActs, ...otherTakerSharing, ...closed]);
    expect(project.state.phase).toBe('closed');
    expect(project.state.parties.find(({ part }) => part === 'licensee')?.organisation).toBe(yanhai);
    expect(project.state.transfer.deal).toMatchObject({ transferee: yanhai, terms: { fen: 88_000_000 } });
    const positions = positionsByName(project.file.books);
    expect(positions).toMatchObject({ licensee: -88_000_000, inventors: 61_312_020, broker: 4_379_430, school_college: 21_897_150 });
    expect(Object.values(positions).reduce((sum, fen) => sum + fen, 0)).toBe(0);
    expect(project.file.books['licensee/payable'] ?? 0).toBe(0);
    expect(project.open).toEqual([]);
  });

  test('a party of the project is no other organisation', () => {
    const project = play(aConcludedProject(), disclosed.slice(0, -1));
    expect(brokenIn(attempt(project, again(binhai)))).toEqual(['transferee-is-party transferee']);
  });

  test('it and the university alone read what is negotiated; the enterprise learns that it is, and with whom once it is signed', () => {
    const project = play(aConcludedProject(), upTo(otherTakerActs, 'sign-transfer'));
    const mayKnow = (name: Player) => projectKind.mayKnowParty?.(project.state, readerIn(project, { name, ...actorOf(name) }), 'licensee');
    for (const by of ['transferOffice', 'takerLegal'] as const) {
      expect(seesOf(project, 'takerSignatory', 'set-price', by)).toEqual({ known: true, read: true, figures: true });
      expect(seesOf(project, 'requester', 'set-price', by)).toEqual({ known: true, read: false, figures: false });
    }
    expect(seesOf(project, 'requester', 'choose-mode', 'transferOffice').read).toBe(false);
    expect(seesOf(project, 'takerSignatory', 'choose-mode', 'transferOffice').read).toBe(false);
    expect(seesOf(project, 'takerSignatory', 'disclose-result', 'investigator')).toEqual({ known: false, read: false, figures: false });
    expect([mayKnow('requester'), mayKnow('takerLegal'), mayKnow('transferOffice')]).toEqual([false, true, true]);
    play(project, otherTakerActs.slice(-2));
    expect(mayKnow('requester')).toBe(true);
    expect(seesOf(project, 'requester', 'sign-transfer', 'takerSignatory')).toEqual({ known: true, read: false, figures: false });
  });

  test('what was named between university and enterprise before is nothing to it, and the other way round', () => {
    const first = act('enterpriseLegal', 'set-price', 'name-lump-sum', { priceFen: 40_000_000, relatedParty: false });
    const project = play(aConcludedProject(), [...disclosed, first]);
    project.pass(45);
    expect(openKeys(project)).toEqual(['choose-mode/result']);
    play(project, [again(yanhai), of(otherTakerActs, 'set-price')]);
    expect(seesOf(project, 'takerLegal', 'set-price', 'enterpriseLegal').read).toBe(false);
    expect(seesOf(project, 'enterpriseSignatory', 'set-price', 'enterpriseLegal').read).toBe(true);
    project.pass(45);
    play(project, [of(disclosed, 'choose-mode')]);
    expect(openKeys(project)).toEqual(['set-price/price/university', 'set-price/price/enterprise']);
    expect(seesOf(project, 'enterpriseSignatory', 'set-price', 'transferOffice').read).toBe(false);
  });

  test('where it stays silent, somebody else may have the result', () => {
    const silent = play(aConcludedProject(), upTo(otherTakerActs, 'sign-transfer'));
    silent.pass(80);
    expect(factTypes(silent)).toContain('transfer-lapsed');
    expect(openKeys(silent)).toEqual(['choose-mode/result']);
    play(silent, [of(disclosed, 'choose-mode')]);
    expect(silent.state.parties.map(({ id }) => id)).not.toContain('licensee');
  });

  test('where it never pays, its debt is named and the books are closed over it', () => {
    const project = play(aConcludedProject(), [...otherTakerActs, ...upTo(otherTakerSharing, 'pay-royalty')]);
    project.pass(200);
    play(project, closed);
    expect(project.state.phase).toBe('closed');
    expect(project.state.sharing.open).toMatchObject([{ id: 'licence-fee.lump-sum', fen: 92_400_000 }]);
    expect(project.file.books['licensee/payable']).toBe(-92_400_000);
  });
});
