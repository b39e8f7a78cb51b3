import { z } from 'zod';
import { DealFen, Fen, sumFen } from '#workflows/domain/money.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grant, parties } from '#workflows/project/access/readers.ts';
import { enterprise, funder, platform } from '#workflows/project/audiences.ts';
import { planSheets } from '#workflows/project/contract/terms-sheets.ts';
import { partyOf } from '#workflows/project/parties.ts';
import { newest, taskBook } from '#workflows/project/readings.ts';
import { defineStep, hasEnded, type Project, stageOf } from '#workflows/project/state.ts';
import { isEnding } from '#workflows/project/termination/termination.ts';
import { awaitsAudit } from './final-audit.ts';
import { measuredSheet } from './measured.ts';
import { withFunding } from './milestone-funding.ts';

const items = z
  .array(z.strictObject({ item: code(2, 40), deductedFen: DealFen.min(1) }))
  .min(1)
  .max(100);
const found = z.strictObject({ items, report: prose(30, 5000) });
const audits = ({ funding }: Project) => funding.audits ?? 0;

/**
 * S4.13, S4.30: the funder's auditors look at what the subsidy was paid on, at any time and as often as they like. What they find
 * ineligible leaves the basis; where more was paid than is left, a claim opens by itself (M2). Nothing is approved or paid by an audit.
 * From the programme's grant on, the final acceptance waits for one; its silence is escalated.
 */
export const auditSpending = defineStep({
  name: 'audit-spending',
  code: 'S4.30',
  stage: stageOf,
  clock: 'money',
  since: 1,
  access: { known: parties, read: grant, actor: 'named', figures: grant },
  opens: (project) => {
    if (!project.contracting.taskBook || !partyOf(project, 'funder') || hasEnded(project) || isEnding(project)) return [];
    const audit = audits(project) + 1;
    const asked = { subject: `audit-${audit}`, for: funder(project, 'fund.audit'), about: { audit } };
    if (awaitsAudit(project)) return [{ ...asked, seat: 'final', due: workingDays(30) }];
    return project.funding.claims.length > 0 ? [{ ...asked, optional: true }] : [];
  },
  beside: (project) => [newest('request-subsidy'), newest('review-subsidy'), newest('audit-spending'), ...taskBook(project)],
  // the contract's text is for its sides: the funder's auditors see price, plan and indicators (model.md 4.10)
  compares: (project) => [...planSheets(project), measuredSheet(project, project.funding.milestones)],
  outcomes: {
    clean: { form: z.strictObject({ report: prose(30, 5000) }), grounds: 'report' },
    exceptions: { form: found, grounds: 'report', negative: true },
    adverse: { form: found, grounds: 'report', negative: true },
  },
  facts: {
    'spending-audited': z.strictObject({ audit: Count, result: z.enum(['clean', 'exceptions', 'adverse']), deductedFen: Fen }),
  },
  announces: {
    'spending-audited': (project) => [
      enterprise(project, 'ent.finance'),
      funder(project, 'fund.officer'),
      funder(project, 'fund.approver'),
      platform(project, 'auditor'),
    ],
  },
  rules: ['deducted-before'],
  breaks: (project, act) => {
    if (act.outcome === 'clean') return [];
    const names = act.input.items.map(({ item }) => item);
    const before = (project.funding.deductions ?? []).map(({ item }) => item);
    return names.flatMap((item, index) =>
      brokenIf(before.includes(item) || names.indexOf(item) < index, {
        rule: 'deducted-before',
        field: `items.${index}.item`,
        figures: { item },
      }),
    );
  },
  apply: (project, act, { seat }) => {
    const audit = audits(project) + 1;
    const claim = project.funding.claims.at(-1)?.n ?? 0;
    const rows = act.outcome === 'clean' ? [] : act.input.items;
    const deducted = rows.map(({ item, deductedFen: fen }) => ({ item, fen, claim, seat: 'audit' }));
    const deductions = [...(project.funding.deductions ?? []), ...deducted];
    return {
      state: withFunding(project, {
        audits: audit,
        ...(seat === 'final' ? { isAudited: true } : {}),
        ...(deducted.length > 0 ? { deductions } : {}),
      }),
      facts: [{ type: 'spending-audited', audit, result: act.outcome, deductedFen: sumFen(deducted.map(({ fen }) => fen)) }],
    };
  },
});
