import { articlesWithEdits } from '#workflows/project/contract/edited-clauses.ts';
import { paymentPlan } from '#workflows/project/contract/payment-plan.ts';
import { clauses } from '#workflows/project/contract/talks.ts';
import { clausesZh, dealsZh, forumsZh, secrecyZh, typesZh } from './clauses-zh.ts';
import type { ContractFacts, ContractIndicator, ContractMilestone, ContractParty } from './contract-facts.ts';
import { articles, chineseArticle, dayZh, percent, required, sumZh } from './figures.ts';
import { rightsZh } from './rights-zh.ts';
import { copiesZh, definitionsZh, forceMajeureZh, noticesZh, particularsZh, placeZh, suspensionZh } from './standard-zh.ts';
import { terminationZh } from './termination-zh.ts';

/** The Chinese text, which binds. */
export function contractZh(facts: ContractFacts): string {
  const { terms, days, chosen, annexes } = facts;
  return articles(
    head(facts),
    articlesWithEdits(
      [
        [
          clausesZh.subject,
          [
            `甲方就“${facts.titleZh}”${dealsZh[chosen.type]}，内容以附件一、附件二为准；附件与本合同正文不一致的，以正文为准。`,
            `技术指标共${facts.indicators.length}项：${facts.indicators.map(indicator).join('')}`,
            definitionsZh,
          ],
        ],
        [clausesZh.schedule, [`项目分${facts.milestones.length}个里程碑：${facts.milestones.map(milestone).join('')}`, placeZh]],
        [
          clausesZh.price,
          [
            `合同价款为${sumZh(terms.priceFen)}，含税，由甲方按里程碑分期支付。`,
            `各期付款：${payments(facts)}`,
            deposit(terms.depositFen ?? 0),
            `质量保证金比例为${percent(terms.retentionBp)}，从各期价款中预留；保修期${terms.warrantyMonths}个月，自最终验收结论作出之日起算，期满后${days.payRetention}个工作日内一次支付。`,
            `付款条件成就后${days.pay}个工作日内，甲方凭乙方开具的等额发票，将该期价款支付至乙方在平台登记并经核验的收款账户；乙方未开具发票的，甲方可以顺延付款。`,
            terms.lateDailyBp > 0
              ? `甲方逾期付款的，每逾期一日，按逾期金额的${percent(terms.lateDailyBp)}支付违约金，累计不超过逾期金额的${percent(facts.lateCapBp)}。`
              : '本合同不约定逾期付款违约金。',
          ],
        ],
        [
          clausesZh.acceptance,
          [
            `甲方收到里程碑报告后${days.accept}个工作日内逐项对照技术指标验收；认定结果与实测值不一致的，应当写明理由。`,
            terms.silenceAccepts
              ? `甲方逾期未验收的，经书面二次通知满${days.secondNotice}个工作日仍不答复，视为该里程碑验收通过；该约定仅适用于甲方付款，不适用于财政资金。`
              : '甲方逾期未验收的，不视为验收通过。',
          ],
        ],
        [clausesZh.ip, rightsZh(facts)],
        [clausesZh.secrecy, secrecyZh(facts)],
        [
          clausesZh.liability,
          [
            `因无法克服的技术困难导致研究开发失败或者部分失败的，合理损失由甲方承担${percent(terms.enterpriseRiskBp)}，乙方承担${percent(10_000 - terms.enterpriseRiskBp)}。`,
            (terms.damagesBp ?? 0) > 0
              ? `一方违约致使里程碑未通过验收的，按未通过验收部分价款的${percent(terms.damagesBp ?? 0)}支付违约金。`
              : '本合同不约定违约金，违约方依法赔偿对方损失。',
            '因故意或者重大过失造成对方财产损失，或者造成人身损害的责任，不因本合同的任何约定而免除。',
            `乙方知道可能导致研究开发失败、延期或者技术指标不能实现的困难后，应当在${days.report}个工作日内通知甲方，并采取措施减少损失；未及时通知、采取措施的，就扩大的损失承担责任。`,
          ],
        ],
        [clausesZh.termination, terminationZh(facts)],
        [clausesZh['force-majeure'], [...forceMajeureZh('本合同'), suspensionZh(facts, clauses.indexOf('termination') + 1)]],
        [clausesZh.notices, noticesZh('本合同')],
        [
          clausesZh.disputes,
          [`因本合同发生争议，双方先行协商，可以申请调解；协商、调解不成的，向${forumsZh[chosen.forum]}有管辖权的人民法院提起诉讼。`],
        ],
        [clausesZh.special, [special(facts)]],
        [
          '生效与文本',
          [
            '本合同自各方法定代表人或者授权代理人全部签署之日起生效，最后一方签署之日为生效日期；有效期至各方义务履行完毕之日止。',
            particularsZh('本合同'),
            copiesZh('本合同', facts.parties.length),
            '本合同以中文文本为准，英文译本仅供参考。',
            '特别约定与其他各条不一致的，以特别约定为准；但价款、付款比例、期限、质量保证金、违约金、风险分担、解除后的结算和技术指标，以第一条至第四条、第七条、第八条的约定为准。',
            `附件一：需求书（SHA-256：${annexes.demand}）。附件二：中选应答方案（SHA-256：${annexes.proposal}）。`,
          ],
        ],
      ],
      facts.edits,
      '（本款删除。）',
    ),
    chineseArticle,
  );
}

const letters = { enterprise: '甲方', university: '乙方' } as const;

function head({ number, version, titleZh, parties, chosen }: ContractFacts): string {
  const lines = [typesZh[chosen.type], `项目编号：${number}　文本版次：第${version}版`, `项目名称：${titleZh}`];
  return [...lines, ...parties.map(party)].join('\n');
}
function party({ part, nameZh, uscc }: ContractParty): string {
  const letter = part === 'enterprise' || part === 'university' ? letters[part] : '当事人';
  return `${letter}：${nameZh}（统一社会信用代码：${uscc ?? '未登记'}）`;
}
function special({ chosen: { specialTerms }, edits }: ContractFacts): string {
  if (specialTerms?.trim()) return specialTerms.trim();
  const isFirst = !edits.some(({ clause, paragraph }) => clause === 'special' && paragraph === undefined);
  return isFirst ? '无。' : '除本条以下各款外，无其他特别约定。';
}
function indicator(one: ContractIndicator, index: number): string {
  return `\n（${index + 1}）${one.name}：${required(one) || '通过即可'}。测试方法：${one.method}`;
}
function milestone({ n, title, dueOn, deliverables, indicators, valueFen }: ContractMilestone): string {
  const judged = indicators.length > 0 ? `；考核指标：${indicators.join('、')}` : '';
  return `\n（${n}）${title}，${dayZh(dueOn)}前完成；交付物：${deliverables}${judged}；对应价款${sumZh(valueFen)}`;
}
const onCondition = { effective: '合同生效', final: '最终验收结论公示期满', warranty: '保修期满' } as const;
function payments({ milestones, terms }: ContractFacts): string {
  const onMilestones = milestones.filter(({ trancheFen }) => trancheFen > 0);
  const others = paymentPlan(terms).instalments.map(
    ({ condition, fen }, index) => `\n（${onMilestones.length + index + 1}）${onCondition[condition]}后支付${sumZh(fen)}`,
  );
  return [...onMilestones.map((one, index) => tranche(one, index, terms.plan !== undefined)), ...others].join('');
}
const deposit = (fen: number) =>
  fen > 0
    ? `甲方自本合同生效之日起10个工作日内向乙方给付定金${sumZh(fen)}。甲方不履行债务致使不能实现合同目的的，无权请求返还定金；乙方有此情形的，应当双倍返还定金；合同履行后返还定金。定金与违约金只能择一适用。`
    : '本合同不约定定金。';
function tranche({ n, weightBp, trancheFen, retentionFen, cashFen }: ContractMilestone, index: number, isPlanned: boolean): string {
  const part = isPlanned ? '' : `${percent(weightBp)}，计`;
  return `\n（${index + 1}）第${n}个里程碑验收通过后支付${part}${sumZh(trancheFen)}，其中预留质量保证金${sumZh(retentionFen)}，应付${sumZh(cashFen)}`;
}
