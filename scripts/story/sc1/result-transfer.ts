import { act, type Scene, type StoryAct } from '#scripts/story/act.ts';

/** Inventors with their parts, in the signed order. */
const inventorShares = ({ person }: Scene) => [
  { inventor: person('investigator'), shareBp: 5500 },
  { inventor: person('inventor2'), shareBp: 2500 },
  { inventor: person('inventor3'), shareBp: 1500 },
  { inventor: person('inventor4'), shareBp: 500 },
];
export const legalSignature = ({ text }: Scene) => ({ capacity: 'legal-representative', method: 'e-signature', text }) as const;
const lumpSum = { priceFen: 50_000_000, relatedParty: false, explanation: '双方协商一致，依据市场可比许可费确定。' };

/** From the disclosure to the choice of mode. */
export const disclosed: readonly StoryAct[] = [
  act('investigator', 'disclose-result', 'disclose', (scene) => ({
    resultTitle: '燃料电池金属双极板耐蚀导电涂层及其制备方法',
    kind: 'invention' as const,
    abstract:
      '本项目研制出一种成分梯度过渡的金属双极板耐蚀导电涂层，腐蚀电流密度与接触电阻经第三方检测达到合同约定，可在卷对卷产线上连续制备，并形成完整的中试工艺文件与测试数据。',
    inventors: inventorShares(scene),
    fundingSources: '企业委托经费与滨海新区科技局专项资助',
    contractClause: '合同第九条（知识产权归属）',
  })),
  act('investigator', 'inventors-confirm', 'agree', {}),
  act('inventor2', 'inventors-confirm', 'agree', {}),
  act('inventor3', 'inventors-confirm', 'agree', {}),
  act('inventor4', 'inventors-confirm', 'agree', {}),
  act('transferOffice', 'confirm-rights', 'university-owned', {
    basis: 'contract',
    reasons: '依合同约定，专利申请权与专利权归学校所有，企业享有优先许可权。',
  }),
  act('transferOffice', 'protection-choice', 'file', {
    right: 'patent',
    countries: ['CN'],
    reasons: '涂层结构与制备工艺均具备新颖性和创造性，先行申请发明专利。',
  }),
  act('transferOffice', 'choose-mode', 'choose', {
    mode: 'ordinary-licence',
    field: '车用氢燃料电池金属双极板',
    territory: '中国境内',
    reasons: '企业自用为主，学校保留向其他领域许可的权利。',
  }),
];

const priceNotice = {
  noticeZh: '拟以普通许可方式许可滨海新材料股份有限公司实施本成果，许可费五十万元，双方无关联关系。公示期内可实名提出异议。',
  noticeEn:
    'The result is to be licensed (ordinary licence) to Binhai Advanced Materials for CNY 500,000. The parties are not related. Objections may be filed by real name.',
  days: 15,
};

/** The licence at a lump sum: priced, shown, approved and signed. */
export const licensed: readonly StoryAct[] = [
  act('transferOffice', 'set-price', 'name-lump-sum', lumpSum),
  act('enterpriseLegal', 'set-price', 'name-lump-sum', lumpSum),
  act('transferOffice', 'publish-price', 'publish', priceNotice),
  act('researchOffice', 'approve-transfer', 'approve', { minutes: '成果转化工作组会议审议通过，公示期满无异议。' }),
  act('enterpriseSignatory', 'sign-transfer', 'sign', legalSignature),
  act('universitySignatory', 'sign-transfer', 'sign', legalSignature),
];

/** Registered and handed over: the transfer takes effect. */
export const handedOver: readonly StoryAct[] = [
  act('researchOffice', 'register-transfer', 'register', ({ day }) => ({ registryNumber: '2028120000123', registeredOn: day(0) })),
  act('investigator', 'handover', 'deliver', {
    documentCount: 42,
    sampleCount: 6,
    trainingHours: 24,
    handoverList: '工艺规程、检测报告、设备图纸、涂层样片及操作培训记录。',
  }),
  act('rdLead', 'accept-handover', 'accept', { remarks: '资料与样品齐全，培训已完成。' }),
];

/** The fifth stage of SC1. */
export const resultTransferActs: readonly StoryAct[] = [...disclosed, ...licensed, ...handedOver];
