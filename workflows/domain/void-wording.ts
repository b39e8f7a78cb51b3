/**
 * How contracts say what `void-clauses.ts` looks for, in Chinese and in English, one sentence at a time. Half-width punctuation: the
 * sentence has been normalised. Comma to comma in Chinese, a distance in characters in English, so that a word far off does not count.
 */
import type { VoidFlag } from './void-clauses.ts';

const not = '(?:不得|不可|不能|不应|禁止|无权)';
const client = '(?:甲方|企业|委托方|委托人|许可方|许可人|让与人|对方)';
const taking = '(?:获得|取得|引进|采用|使用|受让|购买|研究|研发|开发|从事|接受)';
const goods = '(?:原材料|材料|设备|零部件|产品|服务|仪器|耗材)';
const right = '(?:有效性|专利|知识产权)';
const renounces = `(?:${not}|放弃|承诺不|不再)`;

const mutual = '(?!.*(?:有偿|互惠|对等|相互|各自|双方|合理))';
const unpaid = '(?:无偿|免费|独占|独家|排他)';
const improvements = '(?:改进(?:的?(?:技术|成果|部分|发明|专利)|[,及和与]|$)|后续(?:研发|研究|开发|技术|成果))';

const never = '\\b(?:not|neither|never)\\b';
const mutualEn = '(?!.*\\b(?:reciprocal|mutual|each))';
const unpaidEn =
  '(?<!non-)\\b(?:exclusive(?:ly)?|free of charge|royalty-free|at no (?:cost|charge)|without (?:charge|compensation|consideration|payment))\\b';
const supplies = '(?:materials?|equipment|components?|parts|products?|services|supplies)';

const chinese = (...parts: readonly string[]) => new RegExp(parts.join(''));
const english = (...parts: readonly string[]) => new RegExp(parts.join(''), 'i');

export const wordingOf: Readonly<Record<Exclude<VoidFlag, 'excessive-deposit'>, readonly RegExp[]>> = {
  'further-research': [
    chinese(`(?:${not}|限制)[^,]{0,25}(?:(?:进行|作出|加以|自行|予以)改进|(?:使用|实施)[^,]{0,6}改进)`),
    chinese(`(?:${not}|限制)[^,]{0,25}(?:后续|进一步|继续|新的|二次)[^,]{0,4}(?:研究|研发|开发)`),
    english(never, '.{0,40}\\b(?:further (?:research|develop\\w*)|(?:make|use|exploit) (?:any )?improvements?|improve)\\b'),
  ],
  'grant-back': [
    chinese(`(?:改进|后续(?:研发|研究|开发|技术|成果))${mutual}.{0,30}(?:${unpaid}|归${client}|转让给${client})`),
    chinese(`${unpaid}${mutual}.{0,20}${improvements}`),
    english(unpaidEn, mutualEn, '.{0,80}\\bimprovements?\\b'),
    english('\\bimprovements?\\b', mutualEn, '.{0,80}', unpaidEn),
    english('\\b(?:assign|transfer)\\b.{0,40}\\bimprovements?\\b(?!.*\\b(?:consideration|compensation|price|reciprocal|mutual)\\b)'),
    english('\\bgrant[- ]?back\\b'),
  ],
  'competing-technology': [
    chinese(`${not}[^,]{0,25}${taking}[^,]{0,20}(?:类似|同类|竞争|替代)[^,]{0,5}(?:技术|产品|成果|研究|研发|项目)`),
    english(
      never,
      '.{0,40}\\b(?:acquire|obtain|use|develop|license|research|procure|purchase|engage|work)\\b',
      '.{0,60}\\b(?:competing|competitive|similar|alternative)\\b.{0,20}\\b(?:technolog(?:y|ies)|products?|research|projects?)\\b',
    ),
  ],
  'hindered-use': [
    // export control and its lists are the law's, not the other side's
    chinese(
      `(?:${not}|限制|限定)(?!违反)[^,]{0,15}(?:产量|生产数量|销售数量|销售价格|售价|销售渠道|销售区域|出口(?!管制|限制|技术|的|法))`,
    ),
    chinese('(?:售价|销售价格|产量|销售数量)[^,]{0,8}(?:不得|不能)(?:低于|高于|超过)'),
    english('\\bminimum (?:resale|sales?|selling) price\\b'),
    english(never, ' (?:export|sell|produce|manufacture)\\b(?!.*\\b(?:law|laws|controls?|breach|violation)\\b)'),
  ],
  'tied-purchase': [
    chinese(`(?:只能|仅能|必须|应当?|须|不得不)[^,]{0,12}[向从自][^,]{1,20}(?:购买|采购|购进)[^,]{0,15}${goods}`),
    chinese(`${goods}[^,]{0,10}(?:只能|仅能|必须|应当?|须)[^,]{0,6}[向从自][^,]{1,20}(?:购买|采购|购进)`),
    chinese(`(?:购买|采购|购进|接受)[^,]{0,15}(?:指定|非必需|不必要)[^,]{0,15}(?:${goods}|供应商|渠道|人员)`),
    chinese(`${not}[向从](?:第三方|他人|其他)[^,]{0,10}(?:购买|采购|购进)`),
    english(
      '\\b(?:shall|must|agrees to|undertakes to)\\b.{0,20}\\b(?:purchase|buy|procure|source)\\b.{0,60}\\b',
      supplies,
      '\\b.{0,40}\\bfrom\\b',
    ),
  ],
  'no-challenge': [
    chinese(`${renounces}[^,]{0,30}${right}[^,]{0,20}(?:异议|质疑|挑战|无效)`),
    chinese(`${renounces}[^,]{0,20}(?:宣告|主张|质疑)[^,]{0,20}${right}`),
    chinese('(?:提出|请求|申请)[^,]{0,15}(?:无效宣告|宣告[^,]{0,15}无效|有效性[^,]{0,6}异议).{0,20}(?:解除|终止|违约|赔偿)'),
    english(
      '\\b(?:not|neither|never|waives?|without the right)\\b.{0,40}\\b(?:challenge|contest|dispute|oppose|question)\\b',
      '.{0,60}\\b(?:validity|patents?|intellectual property)\\b',
    ),
    english('\\bno-challenge\\b'),
  ],
  'liability-excluded': [
    chinese('^(?!.*除外).*(?:不承担|免除|不负|免于承担).{0,20}责任.*(?:人身|故意|重大过失)'),
    chinese('^(?!.*除外).*(?:人身|故意|重大过失).*(?:不承担|免除|不负|免于承担).{0,20}责任'),
    english(
      '^(?!.*\\b(?:except|save|unless|other than)\\b).*\\b(?:not (?:be )?liable|no liability|excludes? (?:all |any )?liability)\\b',
      '.{0,80}\\b(?:personal injury|death|wilful|willful|intentional|gross negligence)\\b',
    ),
  ],
};
