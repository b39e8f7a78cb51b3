import type { Topic } from './topic.ts';

/** Materials, energy, environment. */
export const materialTopics = {
  pha: {
    field: 'new-materials',
    titleZh: '可降解聚羟基脂肪酸酯低成本生物合成',
    titleEn: 'Low-cost biosynthesis of biodegradable PHA',
    thing: '聚羟基脂肪酸酯（PHA）',
    thingEn: 'PHA',
    problem:
      '公司年产三千吨的可降解包装材料以聚乳酸为主，海洋环境下降解周期超过三年，出口订单要求改用聚羟基脂肪酸酯。现有发酵路线糖转化率只有31%，溶剂提取步骤能耗高、单体比例波动大，吨成本高出石油基材料四倍。希望获得高产菌株、无溶剂提取工艺与稳定的共聚比例控制方法。',
    aims: [
      ['糖转化率', '%', '>=', '31', '42', '43.6'],
      ['吨产品综合成本', '万元', '<=', '4.8', '2.6', '2.4'],
      ['海水六个月降解率', '%', '>=', '55', '90', '92'],
    ],
    tenths: 8,
  },
  solid: {
    field: 'new-energy',
    titleZh: '硫化物固态电解质薄膜连续制备技术',
    titleEn: 'Continuous production of sulphide solid-electrolyte films',
    thing: '硫化物固态电解质薄膜',
    thingEn: 'sulphide solid-electrolyte films',
    problem:
      '公司中试线以湿法涂布制备硫化物电解质膜，膜厚降到三十微米以下时针孔率急剧上升，室温离子电导率由粉体的6.2 mS/cm降至1.1 mS/cm，露点波动使批次合格率不足七成。希望开发低溶剂或干法成膜工艺，解决薄膜强度与电导率的矛盾，并给出露点在线监测方案。',
    aims: [
      ['室温离子电导率', 'mS/cm', '>=', '1.1', '3.0', '3.4'],
      ['膜厚', 'μm', '<=', '45', '25', '23'],
      ['批次合格率', '%', '>=', '68', '95', '96.2'],
    ],
    tenths: 12,
  },
  storage: {
    field: 'new-energy',
    titleZh: '镁基固态储氢材料低温放氢与批量制备',
    titleEn: 'Magnesium-based solid hydrogen storage with low-temperature release',
    thing: '镁基固态储氢材料',
    thingEn: 'magnesium-based hydrogen storage material',
    problem:
      '公司为加氢站配套的镁基储氢罐放氢温度需三百摄氏度以上，热管理能耗占释放氢能的四分之一，循环五百次后容量衰减百分之二十二，难以用于移动场景。希望通过催化掺杂与纳米限域降低放氢温度，并解决球磨批次一致性和粉末自燃风险，形成百公斤级批量制备工艺。',
    aims: [
      ['放氢温度', '℃', '<=', '305', '220', '212'],
      ['质量储氢密度', 'wt%', '>=', '5.1', '6.0', '6.1'],
      ['千次循环容量保持率', '%', '>=', '70', '90', '91.5'],
    ],
    tenths: 10,
  },
  membrane: {
    field: 'environment',
    titleZh: '高盐废水耐污染纳滤膜与分盐工艺',
    titleEn: 'Fouling-resistant nanofiltration for high-salinity wastewater',
    thing: '耐污染纳滤膜',
    thingEn: 'fouling-resistant nanofiltration membrane',
    problem:
      '园区煤化工高盐废水零排放装置中，商用纳滤膜对硫酸根与氯离子的分离系数在运行三个月后由四十降到十五以下，化学清洗频次达每周两次，分盐产品纯度不合格只能按危险废物处置。希望开发荷电层可控的耐污染纳滤膜及配套分盐工艺，延长清洗周期并稳定副产盐纯度。',
    aims: [
      ['硫酸根与氯离子分离系数', '', '>=', '15', '45', '48'],
      ['清洗周期', '天', '>=', '3.5', '30', '34'],
      ['副产氯化钠纯度', '%', '>=', '96.5', '99.2', '99.4'],
    ],
    tenths: 9,
  },
  fibre: {
    field: 'new-materials',
    titleZh: '大丝束碳纤维快速预氧化与节能装备',
    titleEn: 'Fast pre-oxidation of large-tow carbon fibre',
    thing: '大丝束碳纤维预氧化装备',
    thingEn: 'pre-oxidation line for large-tow carbon fibre',
    problem:
      '公司48K大丝束碳纤维预氧化段耗时七十分钟，能耗占全线六成，丝束芯部与皮层氧化度差异大，拉伸强度离散系数达百分之九，制约风电叶片主梁应用。希望从反应放热模型、等离子体辅助氧化和炉内流场三个方面缩短预氧化时间，提高强度一致性，并形成可改造现有炉型的方案。',
    aims: [
      ['预氧化时间', 'min', '<=', '70', '40', '38'],
      ['拉伸强度离散系数', '%', '<=', '9', '5', '4.6'],
      ['吨丝能耗', 'MWh', '<=', '38', '26', '25.1'],
    ],
    tenths: 15,
  },
  seawater: {
    field: 'new-energy',
    titleZh: '近海风电直接电解海水制氢关键材料',
    titleEn: 'Direct seawater electrolysis for offshore wind hydrogen',
    thing: '海水电解制氢电极与隔膜',
    thingEn: 'electrodes and diaphragms for seawater electrolysis',
    problem:
      '公司拟在近海风场就地制氢，现有碱性电解槽必须先行淡化海水，淡化与除盐占制氢成本的百分之十八，直接使用海水时阳极析氯并快速腐蚀，连续运行二百小时电压升高零点三伏。希望开发抗氯腐蚀的析氧电极和耐钙镁沉积的隔膜，在波动电源下长期稳定运行。',
    aims: [
      ['1000小时电压升高', 'mV', '<=', '300', '50', '44'],
      ['析氧法拉第效率', '%', '>=', '88', '98', '98.6'],
      ['直流电耗', 'kWh/Nm³', '<=', '5.2', '4.5', '4.4'],
    ],
    tenths: 12,
  },
  carbide: {
    field: 'electronics',
    titleZh: '八英寸碳化硅外延缺陷控制与在线检测',
    titleEn: 'Defect control in 8-inch silicon-carbide epitaxy',
    thing: '八英寸碳化硅外延片',
    thingEn: '8-inch silicon-carbide epitaxial wafers',
    problem:
      '公司八英寸碳化硅外延片的三角形缺陷密度为每平方厘米零点九个，厚度均匀性百分之三点五，直接影响车规级功率器件良率，缺陷须待外延完成后离线检测，一炉异常要到十二小时后才能发现。希望查明缺陷成核机理，优化进气与托盘结构，并实现外延过程的在线光学监测与预警。',
    aims: [
      ['三角形缺陷密度', '个/cm²', '<=', '0.9', '0.2', '0.18'],
      ['厚度均匀性', '%', '<=', '3.5', '1.5', '1.4'],
      ['异常预警时间', 'min', '<=', '720', '10', '8'],
    ],
    tenths: 14,
  },
  soil: {
    field: 'environment',
    titleZh: '重金属污染农田微生物—矿物协同修复',
    titleEn: 'Microbe–mineral remediation of heavy-metal farmland',
    thing: '微生物—矿物协同修复剂',
    thingEn: 'microbe–mineral remediation agent',
    problem:
      '公司承担的镉砷复合污染农田修复项目中，单一石灰类钝化剂虽能降低有效态镉，却使砷重新活化，两年后稻米砷超标率回升到百分之十三，且每亩用量过大导致土壤板结。希望研制同时稳定镉和砷的微生物—矿物协同修复剂，明确作用机理、长期稳定性和对产量的影响，并给出大田施用规程。',
    aims: [
      ['有效态镉降低率', '%', '>=', '45', '70', '73'],
      ['稻米砷超标率', '%', '<=', '13', '2', '1.4'],
      ['亩用量', 'kg', '<=', '300', '120', '110'],
    ],
    tenths: 6,
  },
} as const satisfies Record<string, Topic>;
