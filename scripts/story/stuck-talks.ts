import { act, type StoryAct } from './act.ts';
import { moneyTerms, negotiated } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const terms = (priceFen: number, retentionBp: number) => ({
  ...moneyTerms,
  weightsBp: [...moneyTerms.weightsBp],
  priceFen,
  priceBasis: 'scope-changed' as const,
  retentionBp,
});
const reason = '双方对价款和质量保证金比例仍有分歧，另提条件如下。';
const sides = ['universityFinance', 'enterpriseFinance'] as const;

/** A draft, edits of a clause countered and accepted, and five counter-proposals about money. */
export const haggled: readonly StoryAct[] = [
  ...negotiated.slice(0, 1),
  act('universityLegal', 'propose-edits', 'propose', {
    edits: [{ clause: 'secrecy', wording: '双方共同申报奖励前，应当书面确认可以公开的内容。', comment: '便于成果申报。' }],
  }),
  act('enterpriseLegal', 'answer-edits', 'counter', {
    edits: [{ clause: 'secrecy', wording: '任何一方申报奖励前，应当取得另一方书面同意。' }],
  }),
  act('universityLegal', 'answer-edits', 'accept', {}),
  ...negotiated.slice(1, 2),
  ...[0, 1, 2, 3, 4].map((round) =>
    act(sides[round % 2] ?? 'universityFinance', 'set-money-terms', 'counter', {
      ...terms(300_000_000 + (5 - round) * 1_000_000, 100 + round * 100),
      reason,
    }),
  ),
  act('enterpriseFinance', 'set-money-terms', 'stuck', { reason: '质量保证金比例已是我方底线，无法再让。' }),
];

/** Talks that find no agreement, also with a mediator: no contract, and the bond goes back whole. */
export const stuckTalks: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...haggled,
  act('mediator', 'mediate-talks', 'fail', { minutes: '分别听取双方意见两次，就质量保证金提出折中比例，双方均未接受，调解未成。' }),
  act('projectManager', 'resolve-refusal', 'close', { reasonClass: 'price', reason: '经调解仍未达成一致，双方同意终止签约。' }),
];
