import { act, type StoryAct } from './act.ts';
import { bohai, haihe } from './organisations.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Answers, sc1Opening, scored } from './sc1/proposal.ts';

const low = (['expert1', 'expert2', 'expert3'] as const).flatMap((expert) => [
  scored(expert, haihe, [50, 50, 50, 50]),
  scored(expert, bohai, [40, 40, 40, 40]),
]);

/** Two answers, and neither above the threshold: the enterprise is asked what now. */
export const noneAbove: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Answers,
  ...sc1Opening,
  ...low,
  act('chair', 'consensus', 'agreed', {
    comment:
      '两份方案在耐久验证和中试放大上均缺少数据支撑，指标达成路径不清楚，专家组一致认为本轮方案均未达到入围要求，建议补充试验后再行应答。',
  }),
];
/** The platform agrees to another round, and says to those who answered why none was above the threshold. */
export const explained = act('projectManager', 'no-proposal-decision', 'agree-with-feedback', {
  feedback:
    '本轮方案普遍缺少五千小时耐久验证的数据支撑，中试放大的设备和良率安排不够具体。新一轮请补充加速试验数据，并说明放大路径和成本测算依据。',
  namesNobody: true,
});
/** A second round by invitation, without answers. */
export const belowThreshold: readonly StoryAct[] = [
  ...noneAbove,
  act('enterpriseSignatory', 'no-proposal-decision', 'invite', {
    days: 30,
    universities: [haihe, bohai],
    reason: '两校在该方向有中试基础，希望补充数据后再次应答。',
  }),
  explained,
  act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason: '两轮均无可入围的方案，不再继续征集。' }),
  act('projectManager', 'no-proposal-decision', 'agree', { note: '同意关闭本榜，诚意金原路退回。' }),
];
