import { expect, test } from 'vitest';
import { likelyVoid, type VoidFlag } from '#workflows/domain/void-clauses.ts';

const flagsOf = (text: string) => likelyVoid(text).map(({ flag }) => flag);

const found: readonly (readonly [VoidFlag, string])[] = [
  ['further-research', '乙方不得在合同技术基础上进行改进'],
  ['further-research', '未经甲方书面同意，禁止乙方开展后续研究'],
  ['further-research', 'The University shall not carry out further research in the field'],
  ['further-research', 'The University shall not use improvements made by its own staff'],
  ['grant-back', '乙方对合同技术的改进成果应无偿许可给甲方使用'],
  ['grant-back', '乙方作出的后续改进技术归甲方所有'],
  ['grant-back', '甲方有权独占使用乙方的后续成果'],
  ['grant-back', 'The University grants the Enterprise an exclusive licence to all improvements'],
  ['grant-back', 'Any improvement shall be licensed to the Enterprise royalty-free'],
  ['grant-back', 'The University shall assign all its improvements to the Enterprise'],
  ['grant-back', 'A grant-back applies to later patents'],
  ['competing-technology', '合同期内，乙方不得为他人研究开发同类技术'],
  ['competing-technology', '乙方不得从其他来源获得与合同技术相竞争的技术'],
  ['competing-technology', 'The Licensee shall not acquire any competing technology from third parties'],
  ['hindered-use', '甲方不得擅自提高产量'],
  ['hindered-use', '合同产品的售价不得低于每件一百元'],
  ['hindered-use', '乙方不得将合同产品出口'],
  ['hindered-use', 'The Licensee observes the minimum resale price set by the Licensor'],
  ['hindered-use', 'The Licensee shall not export the products to Europe'],
  ['tied-purchase', '甲方必须向乙方关联公司采购全部原材料'],
  ['tied-purchase', '所需设备只能从乙方购买'],
  ['tied-purchase', '甲方应采购乙方指定供应商的货品'],
  ['tied-purchase', '甲方不得向第三方采购涂层浆料'],
  ['tied-purchase', 'The Enterprise shall purchase all raw materials for the process exclusively from the Licensor'],
  ['no-challenge', '甲方不得对乙方专利的有效性提出异议'],
  ['no-challenge', '受让人承诺不宣告或者质疑合同知识产权'],
  ['no-challenge', '甲方就合同专利提出无效宣告请求的，乙方有权解除合同'],
  ['no-challenge', 'Neither party shall contest the validity of the patents'],
  ['no-challenge', 'The Licensee waives any right to challenge the Licensor’s patents'],
  ['no-challenge', 'A no-challenge undertaking is part of this contract'],
  ['excessive-deposit', '甲方支付定金，定金为合同价款的30％'],
  ['excessive-deposit', '定金为合同总额的百分之二十五'],
  ['excessive-deposit', 'The Enterprise pays a deposit of 20.5 % of the price'],
  ['excessive-deposit', 'Earnest money amounts to 25 per cent of the price'],
  ['liability-excluded', '乙方对试验造成的人身损害不承担任何责任'],
  ['liability-excluded', '免除乙方的赔偿责任，包括因故意或者重大过失造成的财产损失'],
  ['liability-excluded', 'The University shall not be liable for personal injury caused by the tests'],
];
test.each(found)('%s is found in: %s', (flag, sentence) => {
  expect(likelyVoid(`甲方按期付款。${sentence}。Both parties keep the contract confidential.`)).toEqual([{ flag, clause: sentence }]);
});

test.each([
  '知识产权归学校所有，企业在约定领域内享有优先许可权；学校发表论文前应提前三十日书面告知企业。',
  '文本合法合规，无限制技术竞争条款。',
  '改进成果由完成方所有，双方可以对等条件相互许可。',
  '乙方的后续改进技术，甲方可以合理价格取得独占许可。',
  '本合同不限制乙方开展后续研究。任何一方不得禁止对方从事同类技术的研究。',
  '甲方不得要求乙方无偿提供改进成果。',
  '任何一方不得披露对方的类似技术资料。不得违反国家出口管制规定。',
  '列入禁止出口限制出口技术目录的技术，不得对外提供。',
  '企业应采购试验设备并交付学校使用。',
  '质保金为每期款的30%，保修期满后支付。定金为合同价款的百分之二十。',
  '最终核定金额低于已拨付金额30%的，收回相应资金。',
  '定金按合同价款百分之十计，预付款为价款的百分之三十。',
  '乙方不承担间接损失的赔偿责任，但故意或者重大过失除外。',
  'Improvements belong to the party that made them; each may license them on reciprocal terms.',
  'Improvements are licensed to the Enterprise on a non-exclusive basis for a reasonable royalty.',
  'Nothing in this contract shall prevent the University from further research, or from using competing technology.',
  'The Licensee shall not export the products in violation of export control laws.',
  'The University is not liable for indirect loss, except for wilful misconduct.',
  'A security deposit of 30 % secures the keys. The deposit is 10 % of the price.',
  '',
])('nothing is found in: %s', (text) => {
  expect(flagsOf(text)).toEqual([]);
});

test('one sentence may be doubtful twice, and the order is that of the text', () => {
  const text = '甲方不得对合同专利提出无效宣告；乙方不得自行改进，其改进成果无偿归甲方所有。\n乙方不得研发同类产品';
  expect(flagsOf(text)).toEqual(['no-challenge', 'further-research', 'grant-back', 'competing-technology']);
});
