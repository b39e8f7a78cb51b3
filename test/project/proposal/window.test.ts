import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { answers, sc1Answers } from '#scripts/story/sc1/proposal.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { instead } from '#test/project/proposal/acts.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { mayReadProposal } from '#workflows/project/proposal/visibility.ts';

const listed = () => play(aProject(), sc1Intake);
const [draft, students, approve, seal] = sc1Answers.slice(0, 4) as [
  (typeof sc1Answers)[number],
  (typeof sc1Answers)[number],
  (typeof sc1Answers)[number],
  (typeof sc1Answers)[number],
];
const keys = (project: ReturnType<typeof aProject>) => project.asked.map(({ key }) => key);

describe('answering an open call (S2.02–S2.06)', () => {
  test('any university may, the workflow sees hashes alone', () => {
    const project = play(listed(), sc1Answers);
    expect(Object.keys(project.state.selection.proposals ?? {})).toEqual([haihe, bohai]);
    expect(JSON.stringify(project.recordings.map(({ act: done }) => done?.step === 'draft-proposal' && done.input))).not.toContain(
      'priceFen',
    );
    expect(JSON.stringify(project.file)).not.toContain('280000000');
    expect(project.state.phase).toBe('proposing');
  });
  test('one proposal per university: another investigator does not overwrite it', () => {
    const project = play(listed(), [draft]);
    const colleague = { ...actorOf('investigator'), person: 'colleague' };
    const again = { step: 'draft-proposal', subject: 'call', outcome: 'submit', input: {} };
    expect(project.act({ ...again, actor: colleague })).toEqual({ refused: 'NOT_YOURS', details: { by: 'investigator' } });
    expect(project.act({ ...again, actor: actorOf('investigator') })).toBeUndefined();
  });
  test('as many may answer as can be opened in one go; who has answered already may still change it', () => {
    const project = play(listed(), [draft]);
    const [first] = Object.values(project.state.selection.proposals ?? {});
    const others = Array.from({ length: 499 }, (_, index) => [`university-${index}`, { ...first, id: `university-${index}` }]);
    const proposals = { ...project.state.selection.proposals, ...Object.fromEntries(others) };
    project.file = { ...project.file, state: { ...project.state, selection: { ...project.state.selection, proposals } } };
    const late = { step: 'draft-proposal', subject: 'call', outcome: 'submit', input: {}, actor: actorOf('rivalInvestigator') };
    expect(project.act(late)).toEqual({ refused: 'LIMIT_REACHED', details: { limit: 500 } });
    expect(project.act({ ...late, actor: actorOf('investigator') })).toBeUndefined();
  });
  test('a changed text needs the approval again', () => {
    const project = play(listed(), [draft, students, approve, draft]);
    expect(keys(project)).toContain(`internal-approval/${haihe}`);
    expect(attempt(project, seal)?.refused).toBe('NOT_OPEN');
  });
  test('sent back it is written again; refused, the university takes no part', () => {
    const returned = play(listed(), [
      draft,
      students,
      act('researchOffice', 'internal-approval', 'return', { reason: '请补充学生培养经费来源。' }),
    ]);
    expect(keys(returned)).not.toContain(`internal-approval/${haihe}`);
    expect(keys(play(returned, [students]))).toContain(`internal-approval/${haihe}`);
    const refused = play(listed(), [
      draft,
      students,
      act('researchOffice', 'internal-approval', 'refuse', { reason: '与在研国家项目重复资助。' }),
    ]);
    expect(attempt(refused, draft)?.refused).toBe('NO_AUTHORITY');
  });
  test('what may be secret waits for the secrecy office before it can be sealed', () => {
    const refer = act('researchOffice', 'internal-approval', 'approve', { authority: true, secrecy: 'refer', noDoubleFunding: true });
    const referred = () => play(listed(), [draft, students, refer]);
    const project = referred();
    expect(project.asked.find(({ step }) => step === 'secrecy-review')?.opening).toMatchObject({
      subject: haihe,
      for: { role: 'uni.secrecy', organisation: haihe },
    });
    expect(attempt(project, seal)?.refused).toBe('NOT_OPEN');
    // what it clears it reads, though it has taken no part before; another university's office reads nothing
    const text = { step: 'draft-proposal', subject: 'call', outcome: 'submit', ...actorOf('investigator'), role: 'uni.pi' };
    const opinion = { step: 'internal-approval', subject: haihe, outcome: 'approve', ...actorOf('researchOffice'), role: 'uni.research' };
    for (const matter of [text, opinion]) {
      expect(knows(project, 'secrecyOfficer', matter, 'read')).toBe(true);
      expect(knows(play(listed(), [draft, students]), 'secrecyOfficer', matter, 'read')).toBe(false);
    }
    const clear = { step: 'secrecy-review', subject: haihe, outcome: 'clear', input: { secrecy: 'internal' } };
    expect(project.act({ ...clear, actor: actorOf('researchOffice') })?.refused).toBe('NOT_YOURS');
    play(project, [act('secrecyOfficer', 'secrecy-review', 'clear', { secrecy: 'internal' }), seal]);
    expect(project.state.selection.proposals?.[haihe]?.state).toBe('sealed');

    const reason = '第三章含未解密的型号参数，请删除后再报。';
    const changed = play(referred(), [act('secrecyOfficer', 'secrecy-review', 'return', { reason }), draft]);
    expect(keys(changed)).toContain(`internal-approval/${haihe}`); // a new text goes the whole way again
    expect(keys(play(referred(), [draft]))).not.toContain(`secrecy-review/${haihe}`);
    const refused = play(referred(), [act('secrecyOfficer', 'secrecy-review', 'refuse', { reason })]);
    expect(attempt(refused, draft)?.refused).toBe('NO_AUTHORITY');
  });
  test('sealed it cannot be sealed twice; withdrawn before the close it is written, approved and sealed again', () => {
    const project = play(listed(), [draft, students, approve, seal]);
    expect(attempt(project, draft)?.refused).toBe('MUST_NOT_SUBMIT_TWICE');
    expect(attempt(project, seal)?.refused).toBe('UNKNOWN_OUTCOME');
    play(project, [act('researchOffice', 'seal-submit', 'withdraw', { reason: '需要更新报价与里程碑安排。' })]);
    // the copies went with the sealing: there is nothing that could be sealed again, and no plan without its draft
    expect(project.state.selection.proposals?.[haihe]).toEqual({
      id: haihe,
      investigator: 'investigator',
      state: 'returned',
    });
    expect(keys(project)).toEqual(['proposal-window/window-1', `draft-proposal/call/${haihe}`]);
    expect(project.recordings.at(-1)?.notices).toContainEqual({
      to: { role: 'uni.pi', organisation: haihe, person: 'investigator' },
      template: 'proposal-withdrawn',
    });
    play(project, [draft]);
    expect(keys(project)).not.toContain(`internal-approval/${haihe}`);
    play(project, [students, approve, seal]);
    expect(project.state.selection.proposals?.[haihe]?.state).toBe('sealed');
  });
  test('at the close, to the instant, everything late is refused', () => {
    const project = play(listed(), [draft, students, approve]);
    const closing = project.asked.find(({ step }) => step === 'proposal-window')?.stamp.dueAt ?? '';
    expect(closing).toBe('2026-04-01T16:00:00.000Z');
    project.passUntil(new Date(Date.parse(closing) - 1).toISOString());
    expect(keys(project)).toContain(`seal-submit/${haihe}`);
    project.passUntil(closing);
    expect(attempt(project, seal)?.refused).toBe('NOT_OPEN');
    expect(attempt(project, draft)?.refused).toBe('NOT_OPEN');
    expect(project.recordings.at(-1)?.facts).toEqual([{ type: 'window-closed', proposals: 0 }]);
  });
  test('before the opening nobody but its own university may read it', () => {
    const { state } = play(listed(), sc1Answers);
    const readers = (
      [
        'investigator',
        'rivalInvestigator',
        'projectManager',
        'secretary',
        'auditor',
        'leadManager',
        'enterpriseSignatory',
        'fundOfficer',
        'chair',
      ] as const
    ).filter((player) => mayReadProposal(state, actorOf(player), haihe));
    expect(readers).toEqual(['investigator']);
  });
});

describe('too few proposals (S2.08)', () => {
  const extend = (days: number) => act('enterpriseSignatory', 'no-proposal-decision', 'extend', { days });
  const agree = act('projectManager', 'no-proposal-decision', 'agree', { note: '同意。' });

  test('No proposal at close: SC2, extended, still none, closed: the bond is back and every position is zero', () => {
    const project = play(aProject(), sc2);
    expect(project.state.phase).toBe('noProposals');
    expect(project.asked).toEqual([]);
    expect(positions(project.file.books)).toEqual({ enterprise: 0, platform: 0 });
    expect(openClearing(project.file.books)).toEqual([]);
  });
  test('the platform may disagree, and then the enterprise thinks again', () => {
    const project = play(listed(), [
      extend(20),
      act('projectManager', 'no-proposal-decision', 'disagree', { reason: '建议延长三十天以覆盖暑期。' }),
    ]);
    expect(keys(project)).toEqual(['no-proposal-decision/round/enterprise']);
  });
  test('two extensions and no more', () => {
    const project = play(listed(), [extend(10), agree, extend(10), agree]);
    expect(project.state.selection.extensions).toHaveLength(2);
    expect(() => play(project, [extend(10)])).toThrow('UNKNOWN_OUTCOME');
  });
  test('silence closes the round, the enterprise’s and the platform’s, and the bond is back', () => {
    const silent = listed();
    silent.pass(31 + 20);
    expect(silent.state.phase).toBe('noProposals');
    expect(positions(silent.file.books)).toEqual({ enterprise: 0, platform: 0 });
    const wished = play(listed(), [extend(60)]);
    wished.pass(20);
    expect(wished.state.phase).toBe('noProposals');
    expect(positions(wished.file.books)).toEqual({ enterprise: 0, platform: 0 });
  });
  const two = instead(sc1Intake, 'decide-listing', [
    act('leadManager', 'decide-listing', 'list', {
      windowDays: 30,
      minProposals: 2,
      reserveDepth: 0,
      thresholdPoints: 0,
      criteria: [
        { id: 'indicator-fit', weightBp: 5000 },
        { id: 'team', weightBp: 5000 },
      ],
      reasons: '至少两家应答方可开标，同意张榜。',
    }),
  ]);
  const wantsTwo = () =>
    play(
      play(aProject(), two),
      answers({ investigator: 'investigator', office: 'researchOffice' }, '梯度复合涂层方案', '采用梯度复合涂层。', 250_000_000),
    );
  test('with one proposal in, a round that is closed gives its bond to the one who answered', () => {
    const project = play(wantsTwo(), [
      act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason: '应答数量不足，不再延长。' }),
      agree,
    ]);
    expect(project.state.phase).toBe('tooFew');
    expect(positions(project.file.books)).toMatchObject({ enterprise: -6_000_000, [`bidder-${haihe}`]: 6_000_000 });
    expect(project.asked).toEqual([]);
    const silent = wantsTwo();
    silent.pass(60);
    expect([silent.state.phase, positions(silent.file.books)[`bidder-${haihe}`]]).toEqual(['tooFew', 6_000_000]);
  });
  test('One proposal only: with fewer than wanted the window is extended once, then what is there is opened', () => {
    const project = play(wantsTwo(), [extend(10), agree]);
    project.pass(20);
    expect(keys(project)).toEqual([
      'open-proposals/proposals/manager',
      'open-proposals/proposals/witness-auditor',
      'open-proposals/proposals/witness-secretary',
    ]);
  });
});
