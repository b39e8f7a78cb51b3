import type { Topic } from './topic.ts';

/** Medicine, agriculture, food. */
export const lifeTopics = {
  chip: {
    field: 'biomedicine',
    titleZh: '肿瘤早筛一体化微流控检测芯片',
    titleEn: 'Integrated microfluidic chip for early cancer diagnosis',
    thing: '一体化微流控检测芯片',
    thingEn: 'integrated diagnostic chip',
    problem:
      '公司现有循环肿瘤DNA检测流程分富集、扩增、读出三台设备完成，单样本耗时五小时、成本九百六十元，低丰度样本漏检率接近两成，基层医院难以开展。希望把样本富集、等温扩增与电化学读出集成在一枚一次性芯片上，缩短检测时间、降低成本，并与现有质控体系和注册检验要求衔接。',
    aims: [
      ['检测下限', '拷贝/mL', '<=', '50', '5', '4'],
      ['单样本检测时间', 'min', '<=', '300', '60', '52'],
      ['单片成本', '元', '<=', '960', '120', '108'],
    ],
    tenths: 12,
  },
  valve: {
    field: 'biomedicine',
    titleZh: '介入式人工心脏瓣膜抗钙化处理技术',
    titleEn: 'Anti-calcification treatment for transcatheter heart valves',
    thing: '抗钙化瓣膜材料',
    thingEn: 'anti-calcification valve tissue',
    problem:
      '公司经导管瓣膜采用戊二醛交联牛心包，残余醛基引发钙化，加速疲劳试验两亿次后瓣叶撕裂率为百分之六，预期寿命不足十年，年轻患者无法使用。希望开发非醛类交联和内皮化表面处理方法，在保持力学性能的同时抑制钙化，并建立大动物评价模型和完整的生物安全性数据。',
    aims: [
      ['大鼠皮下90天钙含量', 'μg/mg', '<=', '120', '10', '7.5'],
      ['四亿次疲劳后完好率', '%', '>=', '80', '98', '98.5'],
      ['断裂强度', 'MPa', '>=', '9', '12', '12.8'],
    ],
    tenths: 15,
  },
  vaccine: {
    field: 'biomedicine',
    titleZh: '猪用多价亚单位疫苗佐剂与冻干工艺',
    titleEn: 'Adjuvant and freeze-drying for multivalent swine vaccines',
    thing: '多价亚单位疫苗',
    thingEn: 'multivalent subunit vaccine',
    problem:
      '公司猪圆环—支原体二联疫苗采用油乳佐剂，注射部位反应大，须全程二至八摄氏度冷链，夏季运输报废率百分之七，抗体持续期只有四个月。希望筛选温和高效的水性佐剂，开发可在三十七摄氏度存放的冻干制剂，实现一针两防，并完成规模化生产工艺和稳定性研究。',
    aims: [
      ['抗体持续期', '月', '>=', '4', '8', '8.5'],
      ['37℃稳定时间', '天', '>=', '2', '30', '36'],
      ['注射部位反应率', '%', '<=', '11', '2', '1.6'],
    ],
    tenths: 8,
  },
  rice: {
    field: 'agriculture',
    titleZh: '耐盐碱水稻分子设计育种与配套栽培',
    titleEn: 'Molecular breeding of salt-tolerant rice',
    thing: '耐盐碱水稻新品系',
    thingEn: 'salt-tolerant rice lines',
    problem:
      '公司在沿海滩涂流转土地四万亩，土壤含盐量千分之四到千分之六，现有品种亩产不足二百公斤，灌溉压盐耗水量大，种植长期亏损。希望聚合耐盐主效基因与优质食味基因，育成在中度盐碱地稳产的新品系，并提供节水控盐的栽培技术，使公司能够在两个生长季内完成示范种植。',
    aims: [
      ['千分之五盐度下亩产', 'kg', '>=', '190', '380', '402'],
      ['亩灌溉用水', 'm³', '<=', '900', '600', '575'],
      ['食味评分', '分', '>=', '68', '78', '79'],
    ],
    tenths: 7,
  },
  tea: {
    field: 'agriculture',
    titleZh: '夏秋茶高值化加工与风味调控',
    titleEn: 'High-value processing of summer and autumn tea',
    thing: '夏秋茶高值化产品',
    thingEn: 'high-value summer tea products',
    problem:
      '公司合作茶园夏秋茶产量占全年六成，因苦涩味重大多弃采，每年损失原料一万余吨，已有的冷泡茶产品茶多酚含量高、货架期内易混浊沉淀。希望利用酶法与微生物发酵调控苦涩物质，建立风味数字化评价方法，开发低苦涩、耐储存的速溶和即饮产品，并提供万吨级生产线设计参数。',
    aims: [
      ['苦涩味强度', '分', '<=', '7.4', '3.5', '3.2'],
      ['常温货架期', '月', '>=', '4', '12', '12'],
      ['原料综合利用率', '%', '>=', '38', '85', '88'],
    ],
    tenths: 5,
  },
  fish: {
    field: 'agriculture',
    titleZh: '深远海养殖工船循环水与病害预警系统',
    titleEn: 'Water recycling and disease warning for offshore fish farms',
    thing: '养殖工船循环水与预警系统',
    thingEn: 'water-recycling and warning system',
    problem:
      '公司十万吨级养殖工船养殖大黄鱼，高密度下氨氮波动大，凭人工巡检发现病害平均滞后三天，一次刺激隐核虫病损失达八百万元，水处理能耗占养殖成本的百分之二十一。希望开发适应船体摇摆的循环水处理单元和基于视觉与水质数据的病害预警模型，实现提前四十八小时预警。',
    aims: [
      ['病害提前预警时间', 'h', '>=', '0', '48', '51'],
      ['氨氮', 'mg/L', '<=', '0.8', '0.2', '0.17'],
      ['吨鱼水处理电耗', 'kWh', '<=', '2600', '1600', '1540'],
    ],
    tenths: 11,
  },
} as const satisfies Record<string, Topic>;
