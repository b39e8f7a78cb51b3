import type { Role } from '#workflows/domain/party.ts';
import { academy, binhai, bohai, bureau, centre, haihe, jinmen, type OrganisationId, yanhai } from './organisations.ts';

/** The players of the stories. One person may hold several roles; maker and checker are two. */
export type Player = keyof typeof cast;
export interface CastMember {
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
  readonly nameZh: string;
  readonly nameEn: string;
}
// biome-ignore format: the cast list, one line per player
export const cast = {
  requester: { organisation: binhai, roles: ['ent.requester'], nameZh: '赵敏', nameEn: 'Zhao Min' },
  rdLead: { organisation: binhai, roles: ['ent.rdlead'], nameZh: '陈工', nameEn: 'Chen Gong' },
  enterpriseLegal: { organisation: binhai, roles: ['ent.legal'], nameZh: '孙洁', nameEn: 'Sun Jie' },
  enterpriseFinance: { organisation: binhai, roles: ['ent.finance'], nameZh: '钱芳', nameEn: 'Qian Fang' },
  enterpriseFinanceChecker: { organisation: binhai, roles: ['ent.finance'], nameZh: '吴刚', nameEn: 'Wu Gang' },
  enterpriseSignatory: { organisation: binhai, roles: ['ent.signatory', 'organisation-admin'], nameZh: '李建国', nameEn: 'Li Jianguo' },
  investigator: { organisation: haihe, roles: ['uni.pi', 'inventor'], nameZh: '周教授', nameEn: 'Prof. Zhou' },
  inventor2: { organisation: haihe, roles: ['uni.member', 'inventor'], nameZh: '郑岩', nameEn: 'Zheng Yan' },
  inventor3: { organisation: haihe, roles: ['uni.member', 'inventor'], nameZh: '王小雨', nameEn: 'Wang Xiaoyu' },
  inventor4: { organisation: haihe, roles: ['uni.student', 'inventor'], nameZh: '冯浩', nameEn: 'Feng Hao' },
  secondInvestigator: { organisation: haihe, roles: ['uni.pi'], nameZh: '孟教授', nameEn: 'Prof. Meng' },
  researchOffice: { organisation: haihe, roles: ['uni.research'], nameZh: '韩梅', nameEn: 'Han Mei' },
  universityLegal: { organisation: haihe, roles: ['uni.legal'], nameZh: '杨律', nameEn: 'Yang Lü' },
  secrecyOfficer: { organisation: haihe, roles: ['uni.secrecy'], nameZh: '宋严', nameEn: 'Song Yan' },
  universityFinance: { organisation: haihe, roles: ['uni.finance'], nameZh: '朱会计', nameEn: 'Zhu Kuai' },
  universityFinanceChecker: { organisation: haihe, roles: ['uni.finance'], nameZh: '秦岚', nameEn: 'Qin Lan' },
  transferOffice: { organisation: haihe, roles: ['uni.tto'], nameZh: '许诺', nameEn: 'Xu Nuo' },
  universitySignatory: { organisation: haihe, roles: ['uni.signatory', 'organisation-admin'], nameZh: '何校长', nameEn: 'President He' },
  heir: { organisation: haihe, roles: ['inventor'], nameZh: '冯建军', nameEn: 'Feng Jianjun' },
  rivalInvestigator: { organisation: bohai, roles: ['uni.pi'], nameZh: '吕教授', nameEn: 'Prof. Lü' },
  rivalResearchOffice: { organisation: bohai, roles: ['uni.research'], nameZh: '施然', nameEn: 'Shi Ran' },
  rivalSignatory: { organisation: bohai, roles: ['uni.signatory', 'organisation-admin'], nameZh: '张校长', nameEn: 'President Zhang' },
  takerLegal: { organisation: yanhai, roles: ['ent.legal'], nameZh: '任静', nameEn: 'Ren Jing' },
  takerLead: { organisation: yanhai, roles: ['ent.rdlead'], nameZh: '谭工', nameEn: 'Tan Gong' },
  takerFinance: { organisation: yanhai, roles: ['ent.finance'], nameZh: '汪敏', nameEn: 'Wang Min' },
  takerFinanceChecker: { organisation: yanhai, roles: ['ent.finance'], nameZh: '夏青', nameEn: 'Xia Qing' },
  takerSignatory: { organisation: yanhai, roles: ['ent.signatory', 'organisation-admin'], nameZh: '段志远', nameEn: 'Duan Zhiyuan' },
  projectManager: { organisation: centre, roles: ['pm'], nameZh: '刘洋', nameEn: 'Liu Yang' },
  leadManager: { organisation: centre, roles: ['pm.lead', 'organisation-admin'], nameZh: '高峰', nameEn: 'Gao Feng' },
  platformFinance: { organisation: centre, roles: ['pm.finance'], nameZh: '马丽', nameEn: 'Ma Li' },
  platformFinanceChecker: { organisation: centre, roles: ['pm.finance'], nameZh: '罗强', nameEn: 'Luo Qiang' },
  secretary: { organisation: centre, roles: ['secretary'], nameZh: '田甜', nameEn: 'Tian Tian' },
  auditor: { organisation: centre, roles: ['auditor'], nameZh: '沈静', nameEn: 'Shen Jing' },
  registrar: { organisation: centre, roles: ['registrar'], nameZh: '邓辉', nameEn: 'Deng Hui' },
  technologyManager: { organisation: centre, roles: ['tm'], nameZh: '王宁', nameEn: 'Wang Ning' },
  mediator: { organisation: centre, roles: ['mediator'], nameZh: '金和', nameEn: 'Jin He' },
  fundOfficer: { organisation: bureau, roles: ['fund.officer'], nameZh: '蒋科长', nameEn: 'Jiang Ke' },
  fundFinance: { organisation: bureau, roles: ['fund.finance'], nameZh: '魏平', nameEn: 'Wei Ping' },
  fundFinanceChecker: { organisation: bureau, roles: ['fund.finance'], nameZh: '姜楠', nameEn: 'Jiang Nan' },
  fundAuditor: { organisation: bureau, roles: ['fund.audit'], nameZh: '尤审计', nameEn: 'You Shen' },
  fundApprover: { organisation: bureau, roles: ['fund.approver', 'organisation-admin'], nameZh: '谢局长', nameEn: 'Director Xie' },
  expert1: { organisation: academy, roles: ['expert'], nameZh: '胡院士', nameEn: 'Hu Yuan' },
  expert2: { organisation: academy, roles: ['expert'], nameZh: '林研究员', nameEn: 'Lin Yan' },
  expert3: { organisation: academy, roles: ['expert'], nameZh: '郭高工', nameEn: 'Guo Gao' },
  expert4: { organisation: academy, roles: ['expert'], nameZh: '潘研究员', nameEn: 'Pan Yan' },
  expert5: { organisation: academy, roles: ['expert'], nameZh: '董教授', nameEn: 'Prof. Dong' },
  chair: { organisation: academy, roles: ['expert', 'expert.chair'], nameZh: '袁主任', nameEn: 'Chair Yuan' },
  policyMaker: { organisation: 'joint-innovation-centre', roles: ['policy.maker'], nameZh: '叶岚', nameEn: 'Ye Lan' },
  policyChecker: { organisation: 'joint-innovation-centre', roles: ['policy.checker'], nameZh: '方正', nameEn: 'Fang Zheng' },
  evaluator: { organisation: jinmen, roles: ['evaluator'], nameZh: '曹评估师', nameEn: 'Cao Ping' },
} as const satisfies Record<string, CastMember>;

/** A player's person id: the key in lower case. */
export const idOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
