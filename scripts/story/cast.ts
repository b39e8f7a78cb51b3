import type { OrganisationKind, Role } from '#workflows/domain/party.ts';

/** Who plays in the stories. One person may hold several roles; maker and checker are two. */
export type Player = keyof typeof cast;
export interface CastMember {
  readonly organisation: OrganisationKey;
  readonly roles: readonly Role[];
  readonly nameZh: string;
  readonly nameEn: string;
}
export type OrganisationKey = 'enterprise' | 'university' | 'rival' | 'platform' | 'funder' | 'broker' | 'academy';

/** Organisations of the stories; the demonstration invents its own beside them. */
export const organisations: Record<OrganisationKey, { readonly kind: OrganisationKind; readonly nameZh: string; readonly nameEn: string }> =
  {
    enterprise: { kind: 'enterprise', nameZh: '滨海新材料股份有限公司（示例）', nameEn: 'Binhai Advanced Materials (fictional)' },
    university: { kind: 'university', nameZh: '海河大学（示例）', nameEn: 'Haihe University (fictional)' },
    rival: { kind: 'university', nameZh: '渤海理工大学（示例）', nameEn: 'Bohai University of Technology (fictional)' },
    platform: { kind: 'agency', nameZh: '千校万企协同创新服务中心（示例）', nameEn: 'Joint Innovation Service Centre (fictional)' },
    funder: { kind: 'government', nameZh: '滨海新区科技局（示例）', nameEn: 'Binhai Science and Technology Bureau (fictional)' },
    broker: { kind: 'agency', nameZh: '津门技术转移公司（示例）', nameEn: 'Jinmen Technology Transfer (fictional)' },
    academy: { kind: 'institute', nameZh: '北方材料研究院（示例）', nameEn: 'Northern Institute of Materials (fictional)' },
  };

// biome-ignore format: the cast list, one line per player
export const cast = {
  requester: { organisation: 'enterprise', roles: ['ent.requester'], nameZh: '赵敏', nameEn: 'Zhao Min' },
  rdLead: { organisation: 'enterprise', roles: ['ent.rdlead'], nameZh: '陈工', nameEn: 'Chen Gong' },
  enterpriseLegal: { organisation: 'enterprise', roles: ['ent.legal'], nameZh: '孙洁', nameEn: 'Sun Jie' },
  enterpriseFinance: { organisation: 'enterprise', roles: ['ent.finance'], nameZh: '钱芳', nameEn: 'Qian Fang' },
  enterpriseFinanceChecker: { organisation: 'enterprise', roles: ['ent.finance'], nameZh: '吴刚', nameEn: 'Wu Gang' },
  enterpriseSignatory: { organisation: 'enterprise', roles: ['ent.signatory', 'organisation-admin'], nameZh: '李建国', nameEn: 'Li Jianguo' },
  investigator: { organisation: 'university', roles: ['uni.pi', 'inventor'], nameZh: '周教授', nameEn: 'Prof. Zhou' },
  inventor2: { organisation: 'university', roles: ['uni.member', 'inventor'], nameZh: '郑岩', nameEn: 'Zheng Yan' },
  inventor3: { organisation: 'university', roles: ['uni.member', 'inventor'], nameZh: '王小雨', nameEn: 'Wang Xiaoyu' },
  inventor4: { organisation: 'university', roles: ['uni.student', 'inventor'], nameZh: '冯浩', nameEn: 'Feng Hao' },
  researchOffice: { organisation: 'university', roles: ['uni.research'], nameZh: '韩梅', nameEn: 'Han Mei' },
  universityLegal: { organisation: 'university', roles: ['uni.legal'], nameZh: '杨律', nameEn: 'Yang Lü' },
  secrecyOfficer: { organisation: 'university', roles: ['uni.secrecy'], nameZh: '宋严', nameEn: 'Song Yan' },
  universityFinance: { organisation: 'university', roles: ['uni.finance'], nameZh: '朱会计', nameEn: 'Zhu Kuai' },
  universityFinanceChecker: { organisation: 'university', roles: ['uni.finance'], nameZh: '秦岚', nameEn: 'Qin Lan' },
  transferOffice: { organisation: 'university', roles: ['uni.tto'], nameZh: '许诺', nameEn: 'Xu Nuo' },
  universitySignatory: { organisation: 'university', roles: ['uni.signatory', 'organisation-admin'], nameZh: '何校长', nameEn: 'President He' },
  rivalInvestigator: { organisation: 'rival', roles: ['uni.pi'], nameZh: '吕教授', nameEn: 'Prof. Lü' },
  rivalResearchOffice: { organisation: 'rival', roles: ['uni.research'], nameZh: '施然', nameEn: 'Shi Ran' },
  rivalSignatory: { organisation: 'rival', roles: ['uni.signatory', 'organisation-admin'], nameZh: '张校长', nameEn: 'President Zhang' },
  projectManager: { organisation: 'platform', roles: ['pm'], nameZh: '刘洋', nameEn: 'Liu Yang' },
  leadManager: { organisation: 'platform', roles: ['pm.lead', 'organisation-admin'], nameZh: '高峰', nameEn: 'Gao Feng' },
  platformFinance: { organisation: 'platform', roles: ['pm.finance'], nameZh: '马丽', nameEn: 'Ma Li' },
  platformFinanceChecker: { organisation: 'platform', roles: ['pm.finance'], nameZh: '罗强', nameEn: 'Luo Qiang' },
  secretary: { organisation: 'platform', roles: ['secretary'], nameZh: '田甜', nameEn: 'Tian Tian' },
  auditor: { organisation: 'platform', roles: ['auditor'], nameZh: '沈静', nameEn: 'Shen Jing' },
  registrar: { organisation: 'platform', roles: ['registrar'], nameZh: '邓辉', nameEn: 'Deng Hui' },
  technologyManager: { organisation: 'platform', roles: ['tm'], nameZh: '王宁', nameEn: 'Wang Ning' },
  fundOfficer: { organisation: 'funder', roles: ['fund.officer'], nameZh: '蒋科长', nameEn: 'Jiang Ke' },
  fundFinance: { organisation: 'funder', roles: ['fund.finance'], nameZh: '魏平', nameEn: 'Wei Ping' },
  fundFinanceChecker: { organisation: 'funder', roles: ['fund.finance'], nameZh: '姜楠', nameEn: 'Jiang Nan' },
  fundApprover: { organisation: 'funder', roles: ['fund.approver', 'organisation-admin'], nameZh: '谢局长', nameEn: 'Director Xie' },
  expert1: { organisation: 'academy', roles: ['expert'], nameZh: '胡院士', nameEn: 'Hu Yuan' },
  expert2: { organisation: 'academy', roles: ['expert'], nameZh: '林研究员', nameEn: 'Lin Yan' },
  expert3: { organisation: 'academy', roles: ['expert'], nameZh: '郭高工', nameEn: 'Guo Gao' },
  expert4: { organisation: 'academy', roles: ['expert'], nameZh: '潘研究员', nameEn: 'Pan Yan' },
  expert5: { organisation: 'academy', roles: ['expert'], nameZh: '董教授', nameEn: 'Prof. Dong' },
  chair: { organisation: 'academy', roles: ['expert', 'expert.chair'], nameZh: '袁主任', nameEn: 'Chair Yuan' },
  evaluator: { organisation: 'broker', roles: ['evaluator'], nameZh: '曹评估师', nameEn: 'Cao Ping' },
} as const satisfies Record<string, CastMember>;

/** A player's person id: the key in lower case. */
export const idOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
