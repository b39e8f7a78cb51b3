import { shownBp } from '#workflows/domain/proportional.ts';
import type { Block, Both, ReadAct, RecordedChange } from '#workflows/engine/paper.ts';
import { votesIn } from '#workflows/modules/panel/votes.ts';
import type { Project } from '#workflows/project/state.ts';
import { actsOf, both, rate } from './phrases.ts';

/** The step in which the panel votes: its readers learn each opinion, and not whose it is. */
export const panelStep = 'final-acceptance';
/** The panel's places in their order, then who is heard beside them. */
const placeOf = ({ act }: RecordedChange) => Number(/\d+$/.exec(act?.seat ?? '')?.[0] ?? Number.MAX_SAFE_INTEGER);
const isVote = ({ act }: RecordedChange) => act?.outcome !== 'declare-conflict';

/** The votes of the sitting that concluded, in the order of the seats. */
export function concludingVotes(record: readonly RecordedChange[]): RecordedChange[] {
  const votes = actsOf(record, panelStep).filter(isVote);
  const sitting = votes.at(-1)?.act?.subject;
  const ofSitting = votes.filter(({ act }) => act?.subject === sitting);
  return ofSitting
    .filter((change) => change === ofSitting.findLast(({ act }) => act?.seat === change.act?.seat))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

const results: Readonly<Record<string, Both>> = {
  pass: both('通过验收', 'Pass'),
  conclude: both('结题', 'Conclude'),
  fail: both('未通过验收', 'Fail'),
  rectify: both('限期整改', 'Rectify'),
};
function seatName(seat: string): Both {
  const n = /^expert-(\d+)$/.exec(seat)?.[1];
  return n === undefined ? both('企业（用户，不计票）', 'Enterprise (user, not counted)') : both(`验收专家${n}`, `Expert ${n}`);
}

/** Each seat's result and weighted achievement, then its findings and opinion, under the seat alone. */
export function panelVotes({ funding }: Project, acts: readonly ReadAct[]): Block[] {
  const votes = acts.filter(({ step }) => step === panelStep);
  if (votes.length === 0) return [];
  const counted = votesIn(funding.final.votes, Number(votes[0]?.subject.replace('sitting-', '')));
  const row = ({ seat, outcome }: ReadAct) => {
    const achieved = counted.findLast((vote) => vote.seat === seat)?.achieved ?? 0;
    return [seatName(seat ?? ''), results[outcome] ?? both(outcome, outcome), rate(shownBp(achieved))];
  };
  return [
    { kind: 'heading', text: both('验收组表决', 'Votes of the panel') },
    {
      kind: 'table',
      columns: [
        { title: both('席位', 'Seat') },
        { title: both('表决', 'Vote') },
        { title: both('技术指标完成程度（加权）', 'Indicators achieved (weighted)') },
      ],
      rows: votes.map(row),
    },
    ...votes.flatMap((act): Block[] => {
      const { zh, en } = seatName(act.seat ?? '');
      return [
        { kind: 'heading', text: both(`${zh}的意见`, `Opinion: ${en}`) },
        { kind: 'form', act },
      ];
    }),
  ];
}
