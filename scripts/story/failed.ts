import { act, type StoryAct } from './act.ts';
import { returnedInTwo } from './endings.ts';
import { closed } from './sc1/benefit-sharing.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { achieved, appliedForFinal, executed, panel, retentionReleased, subsidyPaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';
import { clientOwnedActs, endAgreed } from './untransferred.ts';

const failed = [...panel, 'rdLead' as const].map((player) => act(player, 'final-acceptance', 'fail', achieved(4000)));
const published = act('projectManager', 'publish-conclusion', 'publish', {
  noticeZh: '经验收专家组评议，项目完成程度未达到结题标准，拟定为不通过，现予公示。公示期内可实名提出异议。',
  noticeEn: 'The acceptance panel finds that the project has failed. Objections may be filed by real name during the publicity period.',
  days: 5,
});

/** Both claims are paid when the panel finds 40 %: the reserve is cancelled, what was paid comes back in two instalments. */
export const fail: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...executed,
  ...appliedForFinal,
  ...failed,
  published,
  ...returnedInTwo(30_000_000, 30_000_000),
  act(
    'transferOffice',
    'propose-no-transfer',
    'propose',
    { reasons: '项目未通过验收，课题组已尽合理努力，现有技术条件下无可转化的成果。' },
    'failed-diligently',
  ),
  ...endAgreed,
  ...retentionReleased,
  ...closed,
];

/** SC8, E11: 77.5 % are achieved. The price stands; the subsidy is cut to what was reached, first out of its reserve. */
const partly = {
  ...achieved(10_000),
  achieved: [
    { indicator: 'corrosion', achievedBp: 10_000 },
    { indicator: 'resistance', achievedBp: 10_000 },
    { indicator: 'cost', achievedBp: 3750 },
    { indicator: 'line', achievedBp: 0 },
  ],
};
export const sc8: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...executed,
  ...appliedForFinal,
  ...[...panel, 'rdLead' as const].map((player) => act(player, 'final-acceptance', 'conclude', partly)),
  {
    ...published,
    input: () => ({
      noticeZh: '经验收专家组评议，项目部分指标未达到合同要求，拟按结题处理，现予公示。公示期内可实名提出异议。',
      noticeEn:
        'The acceptance panel proposes to conclude the project pro rata. Objections may be filed by real name during the publicity period.',
      days: 5,
    }),
  },
  ...subsidyPaid(2_000_000),
  ...retentionReleased,
  ...clientOwnedActs,
];
