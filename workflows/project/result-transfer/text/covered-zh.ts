import { dayZh } from '#workflows/project/contract/text/figures.ts';
import type { TransferFacts } from './transfer-text.ts';

type Covered = Pick<TransferFacts, 'resultTitle' | 'protection' | 'patents'>;
const protections: Readonly<Record<Covered['protection'], string>> = {
  patent: '以发明专利方式保护',
  model: '以实用新型专利方式保护',
  software: '以计算机软件著作权方式保护',
  secret: '以技术秘密方式保护',
  public: '已经公开或者将要公开',
};
export const protectionZh = ({ protection }: Covered) => protections[protection];
export const isPatent = ({ protection }: Pick<Covered, 'protection'>) => protection === 'patent' || protection === 'model';

/** Each right that the contract covers, by its number; without one, where its scope is fixed. */
export function coveredZh(facts: Covered): string {
  const { resultTitle, patents, protection } = facts;
  const later = '本合同文本形成后取得的申请号、专利号，由甲方书面通知乙方并在平台记录，所涉专利属于本合同的标的。';
  if (!isPatent(facts)) {
    const what = {
      software: '本成果的计算机软件著作权，登记号以登记证书为准，尚未登记的没有登记号；',
      secret: '本成果为技术秘密，没有登记号；',
      public: '',
    };
    return `${what[protection as keyof typeof what]}标的的范围以附件一和移交清单为准。`;
  }
  if (patents.length === 0) return `本合同文本形成时，平台没有专利申请的记录，尚无申请号。${later}`;
  const listed = patents.map(({ number, filedOn, isGranted }, index) =>
    isGranted
      ? `\n（${index + 1}）“${resultTitle}”，专利号${number}，申请日${dayZh(filedOn)}，已授权`
      : `\n（${index + 1}）“${resultTitle}”，申请号${number}，申请日${dayZh(filedOn)}，尚未授权`,
  );
  return `本合同所涉专利${patents.length}项：${listed.join('')}\n${later}`;
}
export const termZh = ({ protection }: Pick<Covered, 'protection'>) =>
  protection === 'secret' || protection === 'public' ? '至本成果非因乙方原因为公众所知之日止' : '至本成果的保护期届满之日止';
