import type { OrganisationKind } from '#workflows/domain/party.ts';

/** Ids of the stories' organisations: names of their own, never the name of a part, a party, an account or a player. */
export const binhai = 'binhai-materials';
export const haihe = 'haihe-university';
/** Answers as well, and is not chosen. */
export const bohai = 'bohai-tech';
/** Runs the programme. */
export const centre = 'joint-innovation-centre';
/** Pays the subsidy. */
export const bureau = 'binhai-science-bureau';
export const jinmen = 'jinmen-transfer';
/** Sends the experts. */
export const academy = 'northern-institute';

export interface Organisation {
  readonly kind: OrganisationKind;
  readonly nameZh: string;
  readonly nameEn: string;
}
/** Organisations of the stories; the demonstration invents its own beside them. */
export const organisations = {
  [binhai]: { kind: 'enterprise', nameZh: '滨海新材料股份有限公司（示例）', nameEn: 'Binhai Advanced Materials (fictional)' },
  [haihe]: { kind: 'university', nameZh: '海河大学（示例）', nameEn: 'Haihe University (fictional)' },
  [bohai]: { kind: 'university', nameZh: '渤海理工大学（示例）', nameEn: 'Bohai University of Technology (fictional)' },
  [centre]: { kind: 'agency', nameZh: '千校万企协同创新服务中心（示例）', nameEn: 'Joint Innovation Service Centre (fictional)' },
  [bureau]: { kind: 'government', nameZh: '滨海新区科技局（示例）', nameEn: 'Binhai Science and Technology Bureau (fictional)' },
  [jinmen]: { kind: 'agency', nameZh: '津门技术转移公司（示例）', nameEn: 'Jinmen Technology Transfer (fictional)' },
  [academy]: { kind: 'institute', nameZh: '北方材料研究院（示例）', nameEn: 'Northern Institute of Materials (fictional)' },
} as const satisfies Record<string, Organisation>;
export type OrganisationId = keyof typeof organisations;

/** As the administration command and the tests import them. */
export const importedOrganisations = Object.entries(organisations).map(([id, organisation]) => ({ id, ...organisation, fictional: true }));
/** Whom a programme of the stories names. */
export const programmeParties = { platform: centre, funder: bureau } as const;
/** With whom a project of the stories opens. */
export const openingParties = { enterprise: binhai, ...programmeParties } as const;
