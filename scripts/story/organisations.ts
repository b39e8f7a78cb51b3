import { createHash } from 'node:crypto';
import type { OrganisationKind } from '#workflows/domain/party.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';

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
/** Asks nothing, and takes a result that others have asked for. */
export const yanhai = 'yanhai-power';
/** Sends the experts. */
export const academy = 'northern-institute';

export interface Organisation {
  readonly kind: OrganisationKind;
  /** Invented, with the check character that fits. */
  readonly uscc: string;
  readonly nameZh: string;
  readonly nameEn: string;
}
/** Organisations of the stories; the demonstration invents its own beside them. */
export const organisations = {
  [binhai]: {
    kind: 'enterprise',
    uscc: usccWithChecksum('91120116MA0000101'),
    nameZh: '滨海新材料股份有限公司（示例）',
    nameEn: 'Binhai Advanced Materials (fictional)',
  },
  [haihe]: {
    kind: 'university',
    uscc: usccWithChecksum('12120000400000102'),
    nameZh: '海河大学（示例）',
    nameEn: 'Haihe University (fictional)',
  },
  [bohai]: {
    kind: 'university',
    uscc: usccWithChecksum('12120000400000103'),
    nameZh: '渤海理工大学（示例）',
    nameEn: 'Bohai University of Technology (fictional)',
  },
  [centre]: {
    kind: 'agency',
    uscc: usccWithChecksum('12120000400000104'),
    nameZh: '千校万企协同创新服务中心（示例）',
    nameEn: 'Joint Innovation Service Centre (fictional)',
  },
  [bureau]: {
    kind: 'government',
    uscc: usccWithChecksum('11120116000000105'),
    nameZh: '滨海新区科技局（示例）',
    nameEn: 'Binhai Science and Technology Bureau (fictional)',
  },
  [jinmen]: {
    kind: 'agency',
    uscc: usccWithChecksum('91120116MA0000106'),
    nameZh: '津门技术转移公司（示例）',
    nameEn: 'Jinmen Technology Transfer (fictional)',
  },
  [yanhai]: {
    kind: 'enterprise',
    uscc: usccWithChecksum('91120116MA0000108'),
    nameZh: '沿海氢能动力有限公司（示例）',
    nameEn: 'Yanhai Hydrogen Power (fictional)',
  },
  [academy]: {
    kind: 'institute',
    uscc: usccWithChecksum('12120000400000107'),
    nameZh: '北方材料研究院（示例）',
    nameEn: 'Northern Institute of Materials (fictional)',
  },
} as const satisfies Record<string, Organisation>;
export type OrganisationId = keyof typeof organisations;

/** An invented account for payments, verified. */
export function inventedAccount(id: string) {
  const digits = createHash('sha256').update(id).digest().readBigUInt64BE().toString().padStart(20, '0').slice(-15);
  return { bank: '示例银行（虚构）', number: `6299${digits}` };
}
/** As the administration command and the tests import them. */
export const importedOrganisations = Object.entries(organisations).map(([id, organisation]) => ({
  id,
  ...organisation,
  bankAccount: inventedAccount(id),
  fictional: true,
}));
/** The parties of a programme in the stories. */
export const programmeParties = { platform: centre, funder: bureau } as const;
/** With whom a project of the stories opens. */
export const openingParties = { enterprise: binhai, ...programmeParties } as const;
