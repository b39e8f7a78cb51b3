import type { Topic } from './topic.ts';

/** Equipment, electronics, software. */
export const machineTopics = {
  robot: {
    field: 'equipment',
    titleZh: '航空复杂曲面机器人柔性磨抛系统',
    titleEn: 'Robotic compliant grinding of complex aerospace surfaces',
    thing: '机器人柔性磨抛系统',
    thingEn: 'robotic grinding system',
    problem:
      '公司航空发动机叶片磨抛依靠熟练工人手工完成，单件耗时九十分钟，型面误差在正负零点零八毫米之间波动，粉尘环境下招工困难，交付周期长期受制。希望研制力位混合控制的机器人柔性磨抛系统，解决弱刚性叶片的变形补偿和砂带磨损在线感知问题，并与现有三坐标测量数据闭环。',
    aims: [
      ['型面误差', 'mm', '<=', '0.08', '0.03', '0.028'],
      ['单件磨抛时间', 'min', '<=', '90', '25', '23'],
      ['表面粗糙度', 'μm', '<=', '0.8', '0.4', '0.37'],
    ],
    tenths: 13,
  },
  bearing: {
    field: 'equipment',
    titleZh: '大功率海上风电主轴轴承寿命预测',
    titleEn: 'Life prediction for main bearings of offshore wind turbines',
    thing: '主轴轴承寿命预测系统',
    thingEn: 'bearing life-prediction system',
    problem:
      '公司十兆瓦级海上风机主轴轴承在役三年内发生早期剥落六起，一次海上更换费用超过九百万元，现有振动监测在低转速下信噪比低，无法提前识别滚道微裂纹。希望结合声发射、油液与载荷反演建立寿命预测模型，给出不少于六个月的更换窗口，并在两台机组上完成挂机验证。',
    aims: [
      ['剩余寿命预测误差', '%', '<=', '60', '15', '13'],
      ['故障提前识别时间', '月', '>=', '0.5', '6', '6.5'],
      ['误报率', '%', '<=', '18', '3', '2.4'],
    ],
    tenths: 9,
  },
  radar: {
    field: 'electronics',
    titleZh: '车载四维毫米波雷达成像芯片与算法',
    titleEn: '4D millimetre-wave automotive imaging radar',
    thing: '四维毫米波成像雷达',
    thingEn: '4D imaging radar',
    problem:
      '公司七十七吉赫兹毫米波雷达俯仰角分辨率不足，隧道与立交桥场景误刹车率为每万公里一点二次，整机依赖进口射频芯片，单颗成本高、供货周期长。希望研制收发通道可级联的国产射频前端，结合稀疏阵列和超分辨算法提高角分辨率，并通过车规级可靠性验证和实车道路试验。',
    aims: [
      ['俯仰角分辨率', '°', '<=', '6', '1.5', '1.4'],
      ['万公里误刹车', '次', '<=', '1.2', '0.1', '0.08'],
      ['整机成本', '元', '<=', '780', '420', '405'],
    ],
    tenths: 14,
  },
  optical: {
    field: 'electronics',
    titleZh: '硅基光互连高速收发模块封装技术',
    titleEn: 'Packaging of silicon-photonic transceivers',
    thing: '硅基光互连模块',
    thingEn: 'silicon-photonic module',
    problem:
      '公司八百吉比特光模块采用分立器件耦合，光纤阵列有源对准每只需十八分钟，耦合损耗平均二点四分贝，高温老化后失效率千分之六，产能与成本都难以满足数据中心订单。希望开发晶圆级无源对准和光电共封装工艺，降低耦合损耗，并建立面向量产的自动化测试与可靠性评价方法。',
    aims: [
      ['耦合损耗', 'dB', '<=', '2.4', '1.0', '0.94'],
      ['单只对准时间', 'min', '<=', '18', '3', '2.6'],
      ['老化失效率', '‰', '<=', '6', '1', '0.8'],
    ],
    tenths: 11,
  },
  twin: {
    field: 'digital',
    titleZh: '流程工业数字孪生与能效优化平台',
    titleEn: 'Digital twin and energy optimisation for process plants',
    thing: '数字孪生与能效优化平台',
    thingEn: 'digital-twin platform',
    problem:
      '公司乙烯裂解装置有一万二千个测点，历史数据分散在五套系统，操作优化依赖人工经验，裂解炉热效率长期停在百分之九十二，切换原料时收率波动超过三个百分点。希望建立机理与数据融合的数字孪生模型，在线给出操作建议，与先进控制系统安全联动，并满足工业控制网络安全等级要求。',
    aims: [
      ['裂解炉热效率', '%', '>=', '92', '94', '94.2'],
      ['原料切换收率波动', '百分点', '<=', '3.2', '1', '0.9'],
      ['模型预测误差', '%', '<=', '8', '2', '1.8'],
    ],
    tenths: 10,
  },
  voice: {
    field: 'digital',
    titleZh: '多方言工业语音交互与安全边缘模型',
    titleEn: 'Dialect-aware voice interaction on the factory floor',
    thing: '工业语音交互边缘模型',
    thingEn: 'edge voice model',
    problem:
      '公司智能巡检终端在八十五分贝噪声车间的语音指令识别率只有百分之七十一，遇到方言口音不足六成，云端识别又涉及生产数据出厂的合规风险，班组使用意愿低。希望研制可在边缘设备离线运行的多方言语音模型，在强噪声下保持高识别率，并给出声纹鉴权和误触发防护方案。',
    aims: [
      ['强噪声指令识别率', '%', '>=', '71', '96', '96.8'],
      ['方言识别率', '%', '>=', '58', '92', '93'],
      ['端侧响应时间', 'ms', '<=', '1800', '400', '365'],
    ],
    tenths: 6,
  },
  bridge: {
    field: 'equipment',
    titleZh: '长大桥梁钢结构疲劳裂纹巡检机器人',
    titleEn: 'Inspection robot for fatigue cracks in long-span bridges',
    thing: '钢箱梁巡检机器人',
    thingEn: 'bridge inspection robot',
    problem:
      '公司养护的六座长江大桥正交异性钢桥面板累计发现疲劳裂纹两千余处，箱内狭小昏暗，人工目视巡检一座桥需四十天，毫米级裂纹检出率只有六成。希望研制可在箱梁内自主行走、跨越横隔板的巡检机器人，结合涡流阵列和视觉检出早期裂纹，并建立裂纹扩展数据库支持养护决策。',
    aims: [
      ['2毫米裂纹检出率', '%', '>=', '60', '95', '96'],
      ['单桥巡检时间', '天', '<=', '40', '8', '7'],
      ['定位误差', 'mm', '<=', '50', '10', '9'],
    ],
    tenths: 8,
  },
} as const satisfies Record<string, Topic>;
