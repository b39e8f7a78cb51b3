import { expect, test } from 'vitest';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { aProject, play } from '#test/support/play.ts';
import { positions } from '#workflows/domain/ledger.ts';
import { organisationOf } from '#workflows/project/parties.ts';

test('SC1: from the question to a confirmed award at 300,000,000 fen', () => {
  const project = aProject();
  const phases = [...sc1Intake, ...sc1Proposal].map((act) => play(project, [act]).state.phase);
  expect(phases.filter((phase, index) => phase !== phases[index - 1])).toEqual(['intake', 'listed', 'proposing', 'evaluating', 'awarded']);

  const { selection, intake } = project.state;
  expect(organisationOf(project.state, 'university')).toBe(haihe);
  expect(intake).toMatchObject({ bondFen: 6_000_000, listing: { earmark: { rateBp: 3000, capFen: 80_000_000 } } });
  expect(selection.ranking?.map(({ proposal, totalMilli }) => [proposal, totalMilli])).toEqual([
    [haihe, 89_100],
    [bohai, 80_900],
  ]);
  expect(selection.award).toMatchObject({
    proposal: haihe,
    university: haihe,
    investigator: 'investigator',
    priceFen: 300_000_000,
  });
  expect(selection.award?.milestones.map(({ weightBp }) => weightBp)).toEqual([3000, 3000, 3000, 1000]);
  expect(selection.award?.indicators).toEqual(intake.demand?.indicators);
  expect(selection.award?.document).toBe(selection.proposals?.[haihe]?.sealed);
  expect(positions(project.file.books)).toEqual({ enterprise: -6_000_000, platform: 6_000_000 });
});

test('a state that crosses continue-as-new is the same value', () => {
  const { state } = play(aProject(), [...sc1Intake, ...sc1Proposal]);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(JSON.stringify(state)).not.toMatch(/[\u4e00-\u9fff]/);
});
