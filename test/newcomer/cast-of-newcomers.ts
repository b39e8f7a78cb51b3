import type { Player } from '#scripts/story/cast.ts';

interface Invited {
  readonly zh: string;
  readonly en: string;
  readonly email: string;
  readonly roles: readonly string[];
  /** The players of the story in whose place this person acts. */
  readonly as: readonly Player[];
  /** Binding acts: a passkey. */
  readonly binds?: true;
  /** Codes of an authenticator app are required. */
  readonly needsCodes?: true;
}
export interface NewOrganisation {
  readonly kind: 'enterprise' | 'university';
  readonly titleZh: string;
  readonly titleEn: string;
  readonly usccBody: string;
  readonly admin: { readonly zh: string; readonly en: string; readonly email: string };
  readonly five: readonly Invited[];
  readonly signatory: string;
}
// biome-ignore format: one line per person
export const newEnterprise: NewOrganisation = {
  kind: 'enterprise', titleZh: '津门精工有限公司（示例）', titleEn: 'Jinmen Precision (fictional)', usccBody: '91120116MA00009Q1',
  admin: { zh: '江南', en: 'Jiang Nan', email: 'jiang.nan@jinmen.example' },
  five: [
    { zh: '赵一', en: 'Zhao Yi', email: 'zhao.yi@jinmen.example', roles: ['ent.requester', 'ent.rdlead'], as: ['requester', 'rdLead'], binds: true },
    { zh: '孙三', en: 'Sun San', email: 'sun.san@jinmen.example', roles: ['ent.legal'], as: ['enterpriseLegal'], binds: true },
    { zh: '李四', en: 'Li Si', email: 'li.si@jinmen.example', roles: ['ent.finance'], as: ['enterpriseFinance'], binds: true, needsCodes: true },
    { zh: '王六', en: 'Wang Liu', email: 'wang.liu@jinmen.example', roles: ['ent.finance'], as: ['enterpriseFinanceChecker'], binds: true, needsCodes: true },
    { zh: '周五', en: 'Zhou Wu', email: 'zhou.wu@jinmen.example', roles: ['ent.signatory'], as: ['enterpriseSignatory'], binds: true, needsCodes: true },
  ],
  signatory: '周五',
};
// biome-ignore format: one line per person
export const newUniversity: NewOrganisation = {
  kind: 'university', titleZh: '津沽大学（示例）', titleEn: 'Jingu University (fictional)', usccBody: '12120000400000209',
  admin: { zh: '何平', en: 'He Ping', email: 'he.ping@jingu.example' },
  five: [
    { zh: '钱教授', en: 'Prof. Qian', email: 'qian@jingu.example', roles: ['uni.pi', 'inventor'], as: ['investigator'], binds: true },
    { zh: '韩露', en: 'Han Lu', email: 'han.lu@jingu.example', roles: ['uni.research'], as: ['researchOffice'], binds: true },
    { zh: '杨静', en: 'Yang Jing', email: 'yang.jing@jingu.example', roles: ['uni.legal'], as: ['universityLegal'], binds: true },
    { zh: '朱明', en: 'Zhu Ming', email: 'zhu.ming@jingu.example', roles: ['uni.finance'], as: ['universityFinance'], binds: true, needsCodes: true },
    { zh: '郑校长', en: 'President Zheng', email: 'zheng@jingu.example', roles: ['uni.signatory'], as: ['universitySignatory'], binds: true, needsCodes: true },
  ],
  signatory: '郑校长',
};
