import type { StoryAct } from '#scripts/story/act.ts';
import type { StepInput } from '#workflows/project/catalogue.ts';
import type { Topic } from './topic.ts';

type Demand = StepInput<'draft-demand', 'submit'>;
type Proposal = StepInput<'draft-proposal', 'submit'>;

/** SC1's indicators, in the order in which a topic's aims take their places; the fourth is the same everywhere. */
const aims = { corrosion: 'aim-1', resistance: 'aim-2', cost: 'aim-3', line: 'line' } as const;
const measuredOf = (topic: Topic, indicator: string): string => topic.aims[Number(indicator.at(-1)) - 1]?.[5] ?? 'pass';

/** An act of SC1 for another topic: own words, own aims, own sums. */
export const retell =
  (topic: Topic) =>
  (story: StoryAct): StoryAct => ({
    ...story,
    input: (scene) => ({
      ...(translated(story.input(scene), topic) as object),
      ...words(topic)[`${story.step}/${story.outcome}`]?.(story, scene.day),
    }),
  });

function translated(value: unknown, topic: Topic, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => translated(item, topic, name));
  if (typeof value === 'number') return /(^f|F)en$/.test(name) ? (value / 10) * topic.tenths : value;
  if (typeof value === 'string') return (aims as Record<string, string>)[value] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner, topic, key)]));
  return 'indicator' in fields && 'value' in fields ? { ...fields, value: measuredOf(topic, String(fields['indicator'])) } : fields;
}

/** Texts in the topic's own words, by step and outcome. */
const words = (topic: Topic): Readonly<Record<string, (story: StoryAct, day: (days: number) => string) => object>> => {
  const { titleZh, titleEn, thing, thingEn } = topic;
  const [first, second, third] = topic.aims.map(([name]) => name);
  return {
    'draft-demand/submit': () => demandOf(topic),
    'argue-demand/support': ({ by }) => ({
      opinion:
        by === 'expert1'
          ? `${thing}是企业扩大产能和进入高端市场的主要短板，需求真实，${first}等指标可以由第三方测定，企业自筹资金已经落实，建议张榜。`
          : `国内外在${thing}方面近三年进展明显，${second}指标具有挑战但可以实现，预算区间与同类中试项目相当，建议面向全国高校张榜征集。`,
    }),
    'argue-demand/support-with-changes': () => ({
      opinion: `建议在合同阶段明确${third}的测试条件和取样方式，其余指标和测试方法合理，需求不针对特定团队，同意修改后张榜。该方向与区域产业布局一致。`,
    }),
    'draft-proposal/submit': ({ by }, day) => proposalOf(topic, by === 'rivalInvestigator', day),
    'student-plan/complete': () => studentsOf(topic),
    'consensus/agreed': () => ({
      comment: `专家组一致认为两份方案均符合榜单要求，首位方案在${first}和中试放大方面证据更充分，建议企业优先考虑。`,
    }),
    'publish-award/publish': () => ({
      noticeZh: `经专家评审和企业选定，拟确定“${titleZh}”项目的承担单位，现予公示，公示期内如有异议请实名提出。`,
      noticeEn: `Following expert review and the enterprise’s choice, an award for “${titleEn}” is proposed. Objections may be filed by real name.`,
    }),
    'sign-task-book/propose': () => ({ kpis: `${first}、${second}、${third}达到合同指标；申请发明专利两项以上；培养研究生三名。` }),
    'submit-milestone/submit': () => ({
      report: `阶段研究报告：${`围绕${thing}完成本阶段研究内容，${first}与${second}的测试条件与合同附件一致，关键数据经平行试验复核，原始记录已归档。`.repeat(7)}`,
    }),
    'apply-final/apply': () => ({
      report: `项目按合同完成全部研究内容：${first}、${second}与${third}均优于合同指标，形成${thing}的工艺规程、检测方法与企业标准草案，培养研究生三名，发表论文四篇，申请发明专利两项，经费使用合规，资料已归档，现申请最终验收。${'验收所需的技术报告、检测报告、经费决算及学生培养情况均已附后备查。'.repeat(2)}`,
    }),
    'apply-final/endorse': () => ({
      opinion: `${thing}已在我公司现场试用，性能满足使用要求，同意申请最终验收，并承诺配合专家组开展现场核查和后续推广应用。`,
    }),
    'publish-conclusion/publish': () => ({
      noticeZh: `经验收专家组评议，“${titleZh}”项目各项指标均已完成，拟同意通过最终验收，现予公示。公示期内可实名提出异议。`,
      noticeEn: `The acceptance panel finds that “${titleEn}” has met all its indicators. Objections may be filed by real name.`,
    }),
    'disclose-result/disclose': () => ({
      resultTitle: `${thing}及其制备与应用方法`,
      abstract: `本项目研制出${thing}，${first}、${second}与${third}经第三方检测达到合同约定，形成完整的中试工艺文件、检测方法与测试数据，可在企业现有产线上实施。`,
    }),
    'choose-mode/choose': () => ({ field: thing }),
    'publish-price/publish': () => ({
      noticeZh: `拟以普通许可方式许可需求企业实施“${thing}”成果，许可双方无关联关系。公示期内可实名提出异议。`,
      noticeEn: `The result (${thingEn}) is to be licensed (ordinary licence) to the enterprise. The parties are not related. Objections may be filed by real name.`,
    }),
    'handover/deliver': () => ({ handoverList: `${thing}的工艺规程、检测报告、设备图纸、样品及操作培训记录。` }),
  };
};

function demandOf({ field, titleZh, titleEn, thing, problem, aims: wanted, tenths }: Topic): Demand {
  return {
    titleZh,
    titleEn,
    field,
    problem,
    tried: `公司曾与设备厂合作改进${thing}的现有工艺，单项指标有所改善，但批次一致性和成本未能同时达到要求。`,
    indicators: [
      ...wanted.map(([name, unit, comparator, baseline, target], index) => {
        const weightBp = [4000, 3000, 2000][index] ?? 1000;
        return {
          id: `aim-${index + 1}`,
          name,
          unit,
          comparator,
          baseline,
          target,
          method: '由双方认可的第三方检测机构按现行国家或行业标准测定，平行样不少于三个',
          weightBp,
        };
      }),
      { id: 'line', name: '中试连续运行', comparator: 'pass', method: '连续运行72小时，企业现场见证', weightBp: 1000 },
    ],
    constraints: `${thing}须能在企业现有条件下实施，符合现行国家标准，不引入新的安全环保风险；关键部件和原料应有国内供应来源。`,
    trlNow: 4,
    trlWanted: 7,
    months: 24,
    budgetMinFen: 20_000_000 * tenths,
    budgetMaxFen: 30_000_000 * tenths,
    selfFundedFen: 22_000_000 * tenths,
    mode: 'open',
    ipWish: 'joint',
    tier: 'summary',
    priorFunding: false,
    studentWelcome: true,
  };
}

function proposalOf(
  topic: Topic,
  isRival: boolean,
  day: (days: number) => string,
): Pick<Proposal, 'titleZh' | 'route' | 'novelty' | 'milestones' | 'budgetLines' | 'team' | 'backgroundIp' | 'risks'> {
  const { thing, tenths } = topic;
  const [first, second, third] = topic.aims.map(([name]) => name);
  const price = (isRival ? 28_000_000 : 30_000_000) * tenths;
  const milestones = [
    {
      title: '机理验证与小试样品',
      dueOn: day(240),
      deliverables: '机理研究报告、小试样品与第三方检测报告',
      indicators: ['aim-1'],
      weightBp: 3000,
    },
    {
      title: '关键工艺定型',
      dueOn: day(420),
      deliverables: '工艺规程、耐久试验报告与检测报告',
      indicators: ['aim-1', 'aim-2'],
      weightBp: 3000,
    },
    {
      title: '中试与成本核算',
      dueOn: day(630),
      deliverables: '中试连续运行记录、成本核算表',
      indicators: ['line', 'aim-3'],
      weightBp: 3000,
    },
    {
      title: '应用验证与技术移交',
      dueOn: day(760),
      deliverables: '企业现场应用报告、全套技术文件与培训记录',
      indicators: ['aim-2'],
      weightBp: 1000,
    },
  ];
  return {
    titleZh: isRival ? `${thing}替代工艺路线研究` : `${thing}关键技术与中试研究`,
    route:
      `${isRival ? '采用以成熟装备改造为主的替代工艺路线，' : '采用机理研究与中试放大同步推进的技术路线，'}围绕${thing}的“机理—工艺—验证”三条主线展开：一是针对${first}建立结构、组成与性能之间的定量关系，搭建高通量筛选平台，` +
      `在实际工况与加速工况下并行试验，筛选不少于三种候选方案；二是针对${second}开展多物理场仿真和工艺窗口研究，确定关键参数及其允许偏差，在中试装置上逐级放大并验证批次一致性；三是针对${third}建立全过程成本与质量模型，` +
      '开发在线检测与质量追溯方法，实现关键参数的闭环调整。项目第一阶段完成机理验证和小试样品，第二阶段完成工艺定型与耐久试验，第三阶段完成中试连续运行和成本核算，第四阶段配合企业完成现场应用验证与技术移交。' +
      '每一阶段均设置可独立测量的指标和由第三方检测机构出具的测试报告；若某一候选方案未达到阶段指标，启用备选方案并在十个工作日内提交调整方案，不影响后续阶段的时间节点。' +
      '课题组具备相应的制备、表征与中试条件，可在合同生效后一个月内开展工作，并与企业工程师组成联合团队，每月召开技术例会。企业提供原料、应用场景与量产数据，学校负责机理、工艺与检测方法；' +
      '双方共用样品编号与数据平台，全部测试数据可追溯，项目结束后按合同约定整理归档，并完成对企业技术人员的培训和试生产指导。',
    novelty: `以${first}为核心建立可量化的设计准则，并通过在线检测实现工艺闭环，兼顾${third}。`,
    milestones: milestones.map((milestone, index) => ({ n: index + 1, ...milestone })),
    budgetLines: [
      { category: 'equipment', purpose: '中试装置改造', fen: (price / 100) * 35 },
      { category: 'testing', purpose: '耐久试验与第三方检测', fen: (price / 100) * 25 },
      { category: 'labour', fen: (price / 100) * 25 },
      { category: 'indirect', fen: (price / 100) * 15 },
    ],
    team: [
      { name: '课题负责人', task: '总体方案与企业协调', halfMonths: 12 },
      { name: '技术骨干', task: `${thing}中试放大`, halfMonths: 36 },
      { name: '检测骨干', task: '性能测试与耐久试验', halfMonths: 30 },
    ],
    backgroundIp: [{ title: `一种${thing}的制备方法`, owner: '本校', number: 'ZL202110000000.0（示例）' }],
    risks: [{ risk: `中试阶段${second}波动超出允许范围`, answer: '提前在小试装置上确定工艺窗口，并预留一轮工艺迭代时间', level: 'medium' }],
  };
}

function studentsOf({ thing }: Topic): Pick<StepInput<'student-plan', 'complete'>, 'mentor'> & { students: object[] } {
  return {
    students: [
      {
        role: 'doctoral',
        hours: 1200,
        trainingGoal: `独立完成${thing}的机理研究，形成学位论文主体`,
        outputs: '学术论文2篇、专利1项',
        thesis: `${thing}性能调控机理`,
        stipendFen: 3_600_000,
      },
      { role: 'master', hours: 800, trainingGoal: `掌握${thing}的中试工艺与检测方法`, stipendFen: 1_800_000 },
    ],
    mentor: '企业研发负责人（校外导师）',
  };
}
