import { act, type StoryAct } from './act.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Answers, sc1Opening } from './sc1/proposal.ts';

const asking = { cause: 'plans-changed', reason: '产线建设计划调整，公司决定暂不实施该项目，现申请撤回需求。' } as const;
const asked: readonly StoryAct[] = [
  act('enterpriseSignatory', 'withdraw-demand', 'request', asking),
  act('leadManager', 'withdraw-demand', 'agree', { reason: '企业说明属实，同意撤回，诚意金按规则处置。' }),
];

/** Before the listing there is no bond yet: the signatory alone withdraws. */
export const withdrawnEarly: readonly StoryAct[] = [
  ...sc1Intake.slice(
    0,
    sc1Intake.findIndex(({ step }) => step === 'decide-listing'),
  ),
  act('enterpriseSignatory', 'withdraw-demand', 'withdraw', asking),
];
/** Listed, and nothing sealed: a part of the bond is kept. */
export const withdrawnListed: readonly StoryAct[] = [...sc1Intake, ...asked];
/** Two answers are sealed: the bond is theirs, and the envelopes stay sealed. */
export const withdrawnSealed: readonly StoryAct[] = [...sc1Intake, ...sc1Answers, ...asked];
/** The answers have been opened and found eligible. */
export const withdrawnOpened: readonly StoryAct[] = [...sc1Intake, ...sc1Answers, ...sc1Opening, ...asked];
