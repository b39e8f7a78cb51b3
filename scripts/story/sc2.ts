import { act, type StoryAct } from '#scripts/story/act.ts';
import { sc1Intake } from './sc1/demand-intake.ts';

/** No proposal, one extension of the window, no proposal again: closed, the bond returns in full. */
export const sc2: readonly StoryAct[] = [
  ...sc1Intake,
  act('enterpriseSignatory', 'no-proposal-decision', 'extend', { days: 20 }),
  act('projectManager', 'no-proposal-decision', 'agree', { note: '同意延长征集，并向相关高校再次推送。' }),
  act('enterpriseSignatory', 'no-proposal-decision', 'close', { reason: '两轮征集均无应答，企业将调整技术指标后另行申报。' }),
  act('projectManager', 'no-proposal-decision', 'agree', { note: '同意关闭本轮，诚意金原路退回。' }),
];
