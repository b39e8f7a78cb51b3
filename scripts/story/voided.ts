import { act, type Scene, type StoryAct } from './act.ts';
import { bohai, haihe } from './organisations.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Answers, sc1Award, sc1Opening, scored } from './sc1/proposal.ts';

const judges = ['expert1', 'expert2', 'expert3', 'expert4'] as const;
/** Four experts in place of three. */
const panelOfFour: readonly StoryAct[] = [
  ...sc1Opening.map((story) =>
    story.step === 'eligibility-check' && story.subject === undefined
      ? { ...story, input: (scene: Scene) => ({ ...(story.input(scene) as object), experts: judges.map(scene.person) }) }
      : story,
  ),
  act('expert4', 'accept-assignment', 'accept', { noConflict: true, confidentiality: true }),
];
/** By the fourth expert, who is partial, Haihe leads; by the other three, Bohai. */
const partialScores: readonly StoryAct[] = [
  ...judges.slice(0, 3).flatMap((by) => [scored(by, haihe, [80, 80, 80, 80]), scored(by, bohai, [82, 82, 82, 82])]),
  scored('expert4', haihe, [99, 99, 99, 99]),
  scored('expert4', bohai, [60, 60, 60, 60]),
  act('chair', 'consensus', 'agreed', {
    comment:
      '两份方案均符合榜单要求，专家组对耐久性与中试放大的判断存在差异，综合各专家评分，建议企业优先考虑第一名方案，并在合同中明确取样方式。',
    deviations: [
      { proposal: haihe, explanation: '个别专家对中试放大条件评价明显较高，其余专家意见一致。' },
      { proposal: bohai, explanation: '个别专家对喷涂附着力评价明显较低，其余专家意见一致。' },
    ],
  }),
];
const published = sc1Award.filter(({ step }) => step === 'publish-award');

/** SC11: the conflict is found during the notice. The order is made again, and another university is chosen and published. */
export const sc11: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Answers,
  ...panelOfFour,
  ...partialScores,
  ...sc1Award.slice(0, 1),
  ...published,
  act('secretary', 'report-conflict', 'report', ({ person }) => ({
    expert: person('expert4'),
    type: 'coauthor' as const,
    facts: '该专家与应答负责人两年前共同承担国家项目，未在评审前申报，经查询项目公开信息属实。',
  })),
  act('leadManager', 'void-score', 'void', { reason: '经核实共同承担项目的事实成立，属于应当回避的情形，其评分作废。' }),
  act('enterpriseSignatory', 'select-winner', 'select', ({ organisation }) => ({ proposal: organisation('rivalInvestigator') })),
  ...published.map((story) => ({
    ...story,
    input: () => ({
      noticeZh: '一名专家因应当回避，其评分作废，经重新排序和企业选定，拟由渤海理工大学（示例）承担，现重新公示，如有异议请实名提出。',
      noticeEn: 'The scores of an expert with a conflict were voided; Bohai University of Technology (fictional) is proposed for award.',
      days: 5,
    }),
  })),
  act('rivalSignatory', 'confirm-award', 'confirm', ({ person }) => ({ investigator: person('rivalInvestigator') })),
];
