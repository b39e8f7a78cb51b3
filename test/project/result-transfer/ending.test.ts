import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { closed } from '#scripts/story/sc1/benefit-sharing.ts';
import { disclosed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { clientOwnedActs, noLicenceActs } from '#scripts/story/untransferred.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, play } from '#test/support/play.ts';
import { unsettled } from '#test/support/settled.ts';
import { factTypes, of, openKeys, upTo } from '#test/support/story.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { EndingGround } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';

type Chosen = Extract<EndingGround, 'no-result' | 'no-licence' | 'co-owner-uses' | 'failed-diligently'>;
const reasons = '经多方推介，仍无单位愿意受让或者取得许可。';
const propose = (ground: Chosen, by: 'transferOffice' | 'projectManager' = 'transferOffice') =>
  act(by, 'propose-no-transfer', 'propose', { reasons }, ground);
const agree = (by: 'enterpriseSignatory' | 'universitySignatory' | 'fundOfficer' = 'enterpriseSignatory') =>
  act(by, 'answer-no-transfer', 'agree', {});
const joint = act('transferOffice', 'confirm-rights', 'jointly-owned', { basis: 'law', reasons: '合同未作约定，依法共有。' });
const rights = (outcome: 'client-owned' | 'university-owned') =>
  act('transferOffice', 'confirm-rights', outcome, {
    basis: 'contract',
    otherClause: '补充约定第一条',
    reasons: '依补充约定确认成果归属。',
  });
const failed = (project: Simulation<Project>) => {
  const { conclusion } = project.state.funding;
  if (!conclusion) throw new Error('not concluded');
  const state = { ...project.state, funding: { ...project.state.funding, conclusion: { ...conclusion, result: 'failed' as const } } };
  project.file = { ...project.file, state };
  return project;
};
function isClosed(project: Simulation<Project>): void {
  expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
  play(project, closed);
  expect(project.state.phase).toBe('closed');
  expect(project.open).toEqual([]);
  expect(unsettled(project)).toEqual([]);
}

describe('P5: a project closes without a transfer', () => {
  test('when there is no result', () => {
    isClosed(play(aConcludedProject(), [propose('no-result'), agree()]));
  });

  test('when nobody wants a licence after the programme’s term, and not before', () => {
    const project = play(aConcludedProject(), disclosed);
    expect(attempt(project, propose('no-licence'))).toMatchObject({ refused: 'NOT_OPEN' });
    project.pass(370);
    isClosed(play(project, [propose('no-licence'), agree()]));
  });

  test('when the result is the client’s, as soon as the client has agreed', () => {
    const project = play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), rights('client-owned')]);
    expect(openKeys(project)).toEqual(['answer-no-transfer/ending/enterprise']);
    isClosed(play(project, [agree()]));
  });

  test('when a co-owner uses it itself: the use is free (L17)', () => {
    const project = play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), joint]);
    const before = project.file.books;
    isClosed(play(project, [propose('co-owner-uses'), agree()]));
    expect(project.file.books).toEqual(before);
  });

  test('when it failed in spite of due diligence (L25)', () => {
    isClosed(play(failed(aConcludedProject()), [propose('failed-diligently'), agree()]));
  });

  test('when it was decided to publish the result', () => {
    const publish = act('transferOffice', 'protection-choice', 'publish', { reasons: '公益性成果，决定向社会公开。' });
    isClosed(play(aConcludedProject(), [...upTo(disclosed, 'protection-choice'), publish, agree()]));
  });

  test('when a third party’s right cannot be cleared; cleared, the ownership is confirmed again', () => {
    const claimed = act('transferOffice', 'confirm-rights', 'third-party', {
      basis: 'law',
      reasons: '第三方主张在先专利权，须先处理。',
      holder: '某涂层技术公司',
    });
    const start = () => play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), claimed]);
    const clear = act('universityLegal', 'clear-third-party', 'cleared', { how: 'licence', evidence: '已取得第三方的普通许可。' });
    const cleared = play(start(), [clear]);
    expect(openKeys(cleared)).toEqual(['confirm-rights/result']);
    play(cleared, resultTransferActs.slice(disclosed.findIndex(({ step }) => step === 'confirm-rights')));
    expect(cleared.state.phase).toBe('sharing');
    const silent = start();
    silent.pass(150);
    expect(silent.state.transfer.ending).toMatchObject({ ground: 'third-party-right', at: expect.any(String) });
    isClosed(silent);
  });

  test('each ground has to be there', () => {
    const fresh = aConcludedProject();
    for (const ground of ['no-licence', 'co-owner-uses', 'failed-diligently'] as const)
      expect(attempt(fresh, propose(ground)), ground).toMatchObject({ refused: 'NOT_OPEN' });
    expect(attempt(play(aConcludedProject(), disclosed), propose('no-result'))).toMatchObject({ refused: 'NOT_OPEN' });
  });
});

describe('the other parties', () => {
  const object = act('enterpriseSignatory', 'answer-no-transfer', 'object', { grounds: '企业仍有实施意愿，请继续协商。' });
  const decide = (outcome: 'end' | 'carry-on') =>
    act('leadManager', 'decide-no-transfer', outcome, { reasons: '听取各方意见后作出决定。' });
  const objected = () => play(aConcludedProject(), [propose('no-result'), object]);

  test('an objection brings it before the lead manager, who ends it or lets the transfer go on', () => {
    expect(openKeys(objected())).toEqual(['disclose-result/result', 'decide-no-transfer/ending']);
    isClosed(play(objected(), [decide('end')]));
    const on = play(objected(), [decide('carry-on')]);
    expect(openKeys(on)).toEqual(['disclose-result/result']);
    play(on, resultTransferActs);
    expect(on.state.phase).toBe('sharing');
  });

  test('an objection of the client to its own result has the ownership confirmed again', () => {
    const project = play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), rights('client-owned'), object, decide('carry-on')]);
    expect(openKeys(project)).toEqual(['confirm-rights/result']);
    play(project, [rights('university-owned')]);
    expect(openKeys(project)).toEqual(['protection-choice/result/university']);
  });

  test('silence after a second notice is no objection, and moves no money', () => {
    const project = play(aConcludedProject(), [propose('no-result')]);
    const before = project.file.books;
    project.pass(45);
    expect(factTypes(project)).toContain('end-unanswered');
    expect(project.file.books).toEqual(before);
    isClosed(project);
  });

  test('the university silent: the platform proposes, and the university and the enterprise are asked', () => {
    const project = play(aConcludedProject(), [propose('no-result', 'projectManager')]);
    expect(openKeys(project).slice(1)).toEqual(['answer-no-transfer/ending/university', 'answer-no-transfer/ending/enterprise']);
    project.pass(60);
    expect(project.state.transfer.ending?.at).toBeDefined();
  });

  test('a result disclosed meanwhile, or a licence signed, ends the proposal', () => {
    const project = play(aConcludedProject(), [propose('no-result'), of(disclosed, 'disclose-result')]);
    expect(project.state.transfer.ending).toBeUndefined();
  });
});

test('stories no-licence and client-owned, from the conclusion on', () => {
  for (const acts of [noLicenceActs, clientOwnedActs]) {
    // this project has no subsidy: its funder is not asked
    const project = play(
      aConcludedProject(),
      acts.filter(({ by }) => by !== 'fundOfficer'),
    );
    expect(project.state.phase).toBe('closed');
    expect(unsettled(project)).toEqual([]);
  }
});
