import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { knows, readerIn } from '#test/support/reader-in.ts';
import { of } from '#test/support/story.ts';
import type { Matter } from '#workflows/engine/access.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const withTier = (change: object): StoryAct[] =>
  sc1Intake.map((story) =>
    story.step === 'draft-demand' ? { ...story, input: (scene) => ({ ...(story.input(scene) as object), ...change }) } : story,
  );
const listed = (change: object = {}) => play(aProject(), withTier({ tier: 'nda', ...change }));
const ask = (by: Player) => act(by, 'ask-annex', 'ask', { purpose: '评估涂层路线并编写应答方案，拟投入两个课题组。', needToKnow: true });
const sign = (by: Player) => act(by, 'sign-nda', 'sign', { capacity: 'legal-representative' });
const admit = act('rdLead', 'admit-reader', 'admit', {}, haihe);
const draft = of(sc1Proposal, 'draft-proposal', { by: 'investigator' });
const question = (by: Player) => act(by, 'ask-question', 'ask', { question: '耐久试验的取样批次能否自行确定？', namesNobody: true });

const demand: Matter = {
  step: 'draft-demand',
  subject: 'demand',
  outcome: 'submit',
  person: 'requester',
  organisation: 'x',
  role: 'ent.requester',
};
const reads = (project: Simulation<Project>, player: Player) => knows(project, player, demand, 'read');
const signing: Matter = { step: 'sign-nda', subject: haihe, person: null, organisation: haihe, role: 'uni.signatory' };

describe('a question under an NDA (S1.11)', () => {
  test('nobody reads it from the call alone, and nobody may answer or ask', () => {
    const project = listed();
    for (const player of ['investigator', 'rivalInvestigator', 'researchOffice'] as const)
      expect(reads(project, player), player).toBe(false);
    for (const player of ['rdLead', 'projectManager', 'fundOfficer'] as const) expect(reads(project, player), player).toBe(true);
    expect(attempt(project, draft)?.refused).toBe('NOT_OPEN');
    expect(attempt(project, question('investigator'))?.refused).toBe('NOT_OPEN');
    const mayKnow = projectKind.mayKnowParty?.(project.state, readerIn(project, { name: 'pi', ...actorOf('investigator') }), 'enterprise');
    expect(mayKnow).toBe(false);
  });
  test('asked, signed by the signatory, admitted: that university reads, asks and drafts, another does not', () => {
    const project = play(listed(), [ask('investigator'), sign('universitySignatory'), admit]);
    expect(project.recordings.at(-1)?.notices.map(({ to }) => to.person)).toEqual(['investigator']);
    for (const player of ['investigator', 'researchOffice'] as const) expect(reads(project, player), player).toBe(true);
    for (const player of ['rivalInvestigator', 'rivalSignatory', 'inventor4'] as const) expect(reads(project, player), player).toBe(false);
    play(project, [question('investigator'), draft]);
    expect(attempt(project, of(sc1Proposal, 'draft-proposal', { by: 'rivalInvestigator' }))?.refused).toBe('NOT_OPEN');
    expect(Object.keys(project.state.selection.proposals ?? {})).toEqual([haihe]);
  });
  test('before the signature the enterprise does not learn who has asked; another university never does', () => {
    const project = play(listed(), [ask('investigator')]);
    for (const player of ['rdLead', 'projectManager', 'rivalInvestigator', 'fundOfficer'] as const)
      expect(knows(project, player, signing), player).toBe(false);
    expect(knows(project, 'investigator', signing)).toBe(true);
    play(project, [sign('universitySignatory')]);
    const admitting: Matter = {
      step: 'admit-reader',
      subject: haihe,
      person: null,
      organisation: actorOf('rdLead').organisation,
      role: 'ent.rdlead',
    };
    expect(knows(project, 'rdLead', admitting)).toBe(true);
    for (const player of ['rivalInvestigator', 'fundOfficer'] as const) expect(knows(project, player, admitting), player).toBe(false);
    expect(reads(project, 'investigator')).toBe(false);
  });
  test('where the question admits all who have signed, the signature opens it', () => {
    const project = play(listed({ admission: 'signed' }), [ask('rivalInvestigator'), sign('rivalSignatory')]);
    expect(reads(project, 'rivalInvestigator')).toBe(true);
    expect(project.recordings.at(-1)?.facts.map(({ type }) => type)).toEqual(['nda-signed', 'annex-opened']);
  });
  test('refused, or not signed at the close, nothing is shown; one that was not signed may be asked for again', () => {
    const refused = play(listed(), [
      ask('investigator'),
      sign('universitySignatory'),
      act('rdLead', 'admit-reader', 'refuse', { reason: '该校与竞争企业有在研合作，暂不提供。' }, haihe),
    ]);
    expect(reads(refused, 'investigator')).toBe(false);
    expect(attempt(refused, ask('investigator'))?.refused).toBe('MUST_NOT_SUBMIT_TWICE');
    const unsigned = play(listed(), [
      ask('investigator'),
      act('universitySignatory', 'sign-nda', 'refuse', { reason: '承诺期限须先经法务审核。' }),
      ask('investigator'),
    ]);
    expect(unsigned.asked.map(({ key }) => key)).toContain(`sign-nda/${haihe}`);
    unsigned.pass(60);
    expect(unsigned.asked.map(({ step }) => step)).not.toContain('sign-nda');
    expect(reads(unsigned, 'investigator')).toBe(false);
  });
  test('with the award to one, the others read no more', () => {
    const both = [
      ask('investigator'),
      sign('universitySignatory'),
      admit,
      ask('rivalInvestigator'),
      sign('rivalSignatory'),
      { ...admit, subject: bohai },
    ];
    const project = play(play(listed(), both), sc1Proposal);
    expect(project.state.selection.award?.proposal).toBe(haihe);
    expect([reads(project, 'investigator'), reads(project, 'rivalInvestigator')]).toEqual([true, false]);
  });
  test('the undertaking names the university and the call, and not the enterprise', () => {
    const { state } = play(listed(), [ask('investigator')]);
    const written = stepNamed('sign-nda')
      ?.composes?.(state, undefined, haihe)
      ?.write({
        texts: { demand: of(sc1Intake, 'draft-demand').input({} as never) },
        organisations: { [haihe]: { nameZh: '海河大学', nameEn: 'Haihe University', uscc: '12120000401359321Q' } },
      });
    expect(written?.['textZh']).toContain('海河大学（统一社会信用代码：12120000401359321Q）');
    expect(written?.['textZh']).toContain(state.number);
    expect(JSON.stringify(written)).not.toContain(actorOf('rdLead').organisation);
  });
});
