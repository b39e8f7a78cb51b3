import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { indicatorTable, questionOf } from './indicators.ts';
import { both, inWords, lastAct } from './phrases.ts';

const how = {
  whole: both('验收通过', 'Accepted'),
  conditions: both('附条件验收通过', 'Accepted with conditions'),
  silence: both('逾期未答复，依合同约定视为验收通过', 'No answer in time; deemed accepted under the contract'),
} as const;

/** A milestone's acceptance, by the enterprise's word or, where the contract says so, by its silence. */
export const acceptancePaper: Paper<Project> = {
  name: 'acceptance',
  mark: 'YS',
  version: 2,
  called: both('里程碑验收意见书', 'Milestone acceptance'),
  issuedBy: ({ type }) => type === 'milestone-accepted',
  reads: (record, { act }) => (act ? lastAct(record, act.step, act.subject) : []),
  composed: questionOf,
  write: ({ state, at, sources, number, titles, fact, acts: [act], organisation, party }) => {
    const n = Number(fact['milestone']);
    const [enterprise, university] = [organisation(party('enterprise') ?? ''), organisation(party('university') ?? '')];
    return [
      {
        kind: 'text',
        text: both(
          `${enterprise.zh}对${university.zh}承担的“${titles.zh}”（项目编号：${number}）第${n}个里程碑逐项对照技术指标进行了验收，意见如下。`,
          `${enterprise.en} has examined milestone ${n} of “${titles.en}” (project ${number}), carried out by ${university.en}, against each indicator, and finds as follows.`,
        ),
      },
      {
        kind: 'facts',
        rows: [
          [both('里程碑', 'Milestone'), both(`第${n}个`, `${n}`)],
          [both('验收结论', 'Conclusion'), how[fact['how'] as keyof typeof how]],
          [both('对应价款', 'Part of the price'), inWords(Number(fact['fen']))],
          [both('附加条件', 'Conditions'), both(`${fact['conditions']}项`, `${fact['conditions']}`)],
        ],
      },
      ...indicatorTable(
        state,
        at,
        state.funding.milestones.filter((milestone) => milestone.n === n),
        sources,
      ),
      ...(act
        ? ([
            { kind: 'heading', text: both('验收意见', 'Findings') },
            { kind: 'form', act },
            { kind: 'heading', text: both('验收人', 'Accepted by') },
            { kind: 'signatures', acts: [act] },
          ] as const)
        : []),
    ];
  },
};
