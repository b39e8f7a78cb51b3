import { act, type StoryAct } from './act.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { accepted, started, tranchePaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const tranche = tranchePaid(85_500_000);
/** By the successor, what the investigator would have done. */
const continued = accepted(2).map((story) => (story.by === 'investigator' ? { ...story, by: 'secondInvestigator' as const } : story));

/** The investigator leaves after the first milestone: enterprise and funder agree to a successor, who reports on the second. */
export const investigatorLeaves: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...started,
  ...accepted(1),
  ...tranche,
  act('researchOffice', 'replace-investigator', 'report', ({ day }) => ({
    leftOn: day(10),
    reason: 'transferred' as const,
    explanation: '周教授调往外地工作，学校正在落实接任人选。',
  })),
  act('researchOffice', 'replace-investigator', 'propose', ({ person }) => ({
    person: person('secondInvestigator'),
    record: '长期从事金属表面工程研究，主持过两项双极板涂层课题，熟悉本项目的工艺路线和检测方法。',
    handover: '两周内完成镀膜设备、原始记录和三名研究生培养任务的交接，由科研院监交并形成交接单。',
  })),
  act('rdLead', 'decide-replacement', 'agree', {}),
  act('fundOfficer', 'decide-replacement', 'agree', {}),
  // one who works in the laboratory goes as well, and another takes over the samples
  act('researchOffice', 'change-team', 'change', ({ person, day }) => ({
    leaves: person('inventor3'),
    joins: person('inventor2'),
    from: day(5),
    task: '样品制备和接触电阻检测',
    reason: '原成员随项目负责人调离，由本组成员接替。',
    handover: '样品、原始记录和设备使用登记在一周内交接完毕。',
  })),
  ...continued,
  ...tranche,
];
