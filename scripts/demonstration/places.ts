import type { Player } from '#scripts/story/cast.ts';
import { binhai, bohai, haihe, organisations } from '#scripts/story/organisations.ts';
import { usccWithChecksum } from '#workflows/domain/uscc.ts';

/** Five regions; their enterprises are invented. The first is the story's own. */
export const enterprises = [
  { id: binhai, region: '天津', ...organisations[binhai] },
  {
    id: 'taihu-life',
    uscc: usccWithChecksum('91320000MA0000300'),
    region: '江苏',
    nameZh: '太湖生命科技股份有限公司（示例）',
    nameEn: 'Taihu Life Technologies (fictional)',
  },
  {
    id: 'nanwan-equipment',
    uscc: usccWithChecksum('91440000MA0000301'),
    region: '广东',
    nameZh: '南湾智能装备有限公司（示例）',
    nameEn: 'Nanwan Intelligent Equipment (fictional)',
  },
  {
    id: 'shuyuan-agritech',
    uscc: usccWithChecksum('91510000MA0000302'),
    region: '四川',
    nameZh: '蜀源农业科技集团（示例）',
    nameEn: 'Shuyuan Agritech Group (fictional)',
  },
  {
    id: 'chutian-precision',
    uscc: usccWithChecksum('91420000MA0000303'),
    region: '湖北',
    nameZh: '楚天精工制造有限公司（示例）',
    nameEn: 'Chutian Precision Manufacturing (fictional)',
  },
] as const;

/** As many universities as brought results to the conference; all invented. The first two are the story's own. */
const names = [
  ['海河大学', 'Haihe University'],
  ['渤海理工大学', 'Bohai University of Technology'],
  ['燕山科技大学', 'Yanshan University of Science'],
  ['松江工业大学', 'Songjiang University of Technology'],
  ['辽滨大学', 'Liaobin University'],
  ['太湖大学', 'Taihu University'],
  ['钟山理工大学', 'Zhongshan Institute of Technology'],
  ['钱江大学', 'Qianjiang University'],
  ['新安科学技术大学', 'Xin’an University of Science and Technology'],
  ['闽海大学', 'Minhai University'],
  ['赣水大学', 'Ganshui University'],
  ['齐鲁海洋大学', 'Qilu Ocean University'],
  ['嵩岳大学', 'Songyue University'],
  ['江汉科技大学', 'Jianghan University of Science'],
  ['潇湘大学', 'Xiaoxiang University'],
  ['珠江大学', 'Zhujiang University'],
  ['锦江大学', 'Jinjiang University'],
  ['嘉陵理工大学', 'Jialing University of Technology'],
  ['秦岭农林大学', 'Qinling University of Agriculture'],
  ['河西大学', 'Hexi University'],
  ['天山大学', 'Tianshan University'],
] as const;
const own = [haihe, bohai] as const;
export const universities = names.map(([zh, en], index) => {
  const id = own[index];
  if (id) return { id, ...organisations[id] };
  return {
    id: `${(en.split(' ')[0] ?? en).toLowerCase().replaceAll('’', '')}-university`,
    uscc: usccWithChecksum(`121000004000002${index.toString().padStart(2, '0')}`),
    nameZh: `${zh}（示例）`,
    nameEn: `${en} (fictional)`,
  };
});

/** The story's players in one enterprise, and in one university. */
export const enterprisePlayers = [
  'requester',
  'rdLead',
  'enterpriseLegal',
  'enterpriseFinance',
  'enterpriseFinanceChecker',
  'enterpriseSignatory',
] as const satisfies readonly Player[];
export const universityPlayers = [
  'investigator',
  'inventor2',
  'inventor3',
  'inventor4',
  'researchOffice',
  'universityLegal',
  'universityFinance',
  'universityFinanceChecker',
  'transferOffice',
  'universitySignatory',
] as const satisfies readonly Player[];

const surnames = [
  ['徐', 'Xu'],
  ['宋', 'Song'],
  ['唐', 'Tang'],
  ['许', 'Xu'],
  ['韩', 'Han'],
  ['冯', 'Feng'],
  ['邓', 'Deng'],
  ['曹', 'Cao'],
  ['彭', 'Peng'],
  ['曾', 'Zeng'],
  ['萧', 'Xiao'],
] as const;
const givenNames = [
  ['志远', 'Zhiyuan'],
  ['雅琴', 'Yaqin'],
  ['文博', 'Wenbo'],
  ['晓燕', 'Xiaoyan'],
  ['国栋', 'Guodong'],
  ['思齐', 'Siqi'],
  ['明辉', 'Minghui'],
] as const;

/** The n-th invented person. */
export function nameOf(n: number): { nameZh: string; nameEn: string } {
  const [surnameZh, surnameEn] = surnames[n % surnames.length] ?? surnames[0];
  const [givenZh, givenEn] = givenNames[n % givenNames.length] ?? givenNames[0];
  return { nameZh: surnameZh + givenZh, nameEn: `${surnameEn} ${givenEn}` };
}
