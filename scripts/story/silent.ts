import { act, type StoryAct } from './act.ts';
import { negotiated, signed } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Award, sc1Proposal } from './sc1/proposal.ts';

/** SC3: the winner says nothing; the university in reserve is published, confirms, and talks begin. */
export const sc3: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal.slice(0, -1),
  ...sc1Award
    .filter(({ step }) => step === 'publish-award')
    .map((story) => ({
      ...story,
      input: () => ({
        noticeZh: '第一候选单位逾期未确认承担，按次序拟由候补单位渤海理工大学（示例）承担，现予公示，如有异议请实名提出。',
        noticeEn:
          'The first university has not confirmed in time; Bohai University of Technology (fictional), next in order, is proposed for award.',
        days: 5,
      }),
    })),
  act('rivalSignatory', 'confirm-award', 'confirm', ({ person }) => ({ investigator: person('rivalInvestigator') })),
  ...negotiated.slice(0, 1),
];

/** SC4: the enterprise’s signatory does not sign, also after a second notice: no contract, and the bond pays those who answered. */
export const sc4: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...negotiated,
  ...signed.filter(({ by }) => by !== 'enterpriseSignatory'),
];
