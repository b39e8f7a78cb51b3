import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { achieved, appliedForFinal, concluded, executed, panel, started } from '#scripts/story/sc1/milestone-funding.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { endOfDay, startOfDay } from '#workflows/domain/days.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { Terms } from '#workflows/modules/terms/terms.ts';
import type { Project } from '#workflows/project/state.ts';

/** What a programme asks for in its terms. Each is absent where the programme says nothing of it. */
const own = {
  progressNoteDays: 30,
  midterm: { fromBp: 4500, untilBp: 5500 },
  finalAuditFromFen: 50_000_000,
  annualReportDue: '03-31',
} as const;
const working = (terms: Partial<Terms> = own) => play(anAwardedProject({ terms }), [...sc1Contract, ...started]);
const noticesAbout = ({ recordings }: Simulation<Project>, key: string) =>
  recordings.flatMap(({ about, notices }) => (about === key ? notices.map(({ to, template }) => `${template} ${to.role}`) : []));
const openingOf = (project: Simulation<Project>, step: string) => project.open.find((row) => row.step === step);

describe('S4.04 progress reports at the programme’s intervals', () => {
  const note = act('investigator', 'file-progress', 'file', {
    percent: 20,
    done: '完成两轮镀膜工艺参数筛选，样片已送第三方检测，检测报告预计两周内出具。',
    risks: '靶材交货期可能推迟两周，已联系第二供应商。',
    studentHours: 120,
  });
  const visited = act('projectManager', 'record-visit', 'record', ({ day }) => ({
    visitedOn: day(0),
    percent: 25,
    findings: '现场核对中试线安装进度与实验记录，研发正常进行，简报因人员更替漏报。',
    measures: '指定专人按月填报。',
  }));

  test('one is asked for every thirty days, with reminders; a filed one begins the next thirty', () => {
    const project = working();
    project.pass(29);
    expect(noticesAbout(project, 'file-progress/note-1')).toEqual(['remind uni.pi']);
    play(project, [note]);
    expect(openingOf(project, 'file-progress')).toMatchObject({ key: 'file-progress/note-2', opening: { due: { count: 30 } } });
    project.pass(20);
    expect(factsOf(project, 'progress-missed')).toEqual([]);
  });

  test('two missed in a row bring the project manager to the site; it is recorded for the parties, and no money has moved', () => {
    const project = working();
    const before = project.file.books;
    project.pass(40);
    expect(factsOf(project, 'progress-missed')).toMatchObject([{ note: 1, missed: 1 }]);
    expect(keysOf(project, 'record-visit')).toEqual([]);
    project.pass(30);
    expect(keysOf(project, 'record-visit')).toEqual(['record-visit/visit-1']);
    expect(attempt(project, { ...visited, by: 'leadManager', subject: 'visit-1' })).toMatchObject({ refused: 'NOT_YOURS' });
    play(project, [visited]);
    expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(
      expect.arrayContaining(['uni.research', 'ent.rdlead', 'fund.officer']),
    );
    expect(keysOf(project, 'record-visit')).toEqual([]);
    expect(project.file.books).toEqual(before);
    const matter = {
      step: 'record-visit',
      subject: 'visit-1',
      outcome: 'record',
      person: idOf('projectManager'),
      organisation: 'x',
      role: 'pm',
    };
    for (const player of ['rdLead', 'investigator', 'fundOfficer'] as const)
      expect(knows(project, player, matter, 'read'), player).toBe(true);
    for (const player of ['inventor4', 'expert1', 'rivalInvestigator'] as const)
      expect(knows(project, player, matter, 'read'), player).toBe(false);
    project.pass(70);
    expect(keysOf(project, 'record-visit')).toEqual(['record-visit/visit-2']);
    play(project, [visited]);
    expect(keysOf(project, 'record-visit')).toEqual([]);
  });

  test('a report filed first makes the visit needless', () => {
    const project = working();
    project.pass(70);
    play(project, [note]);
    expect(keysOf(project, 'record-visit')).toEqual([]);
    project.pass(40);
    expect(factsOf(project, 'progress-missed').at(-1)).toMatchObject({ note: 2, missed: 1 });
  });

  test('without an interval nobody is asked', () => {
    const project = working({});
    project.pass(150);
    expect(project.asked.map(({ step }) => step)).not.toContain('file-progress');
    expect(factsOf(project, 'progress-missed')).toEqual([]);
  });
});

describe('S4.10 mid-term between 45 and 55 % of the period', () => {
  const call = act('fundOfficer', 'call-midterm', 'call', ({ person }) => ({
    experts: (['expert1', 'expert2', 'expert3'] as const).map(person),
  }));
  const daysOf = (project: Simulation<Project>) => {
    const { from, until } = openingOf(project, 'call-midterm')?.opening.about ?? {};
    return [String(from), String(until)] as const;
  };

  test('it is called from the first of these days to the last, and on no other', () => {
    const project = working();
    const [from, until] = daysOf(project);
    const first = project.state.contracting.contract?.effectiveAt ?? '';
    const whole = Date.parse(startOfDay('2028-06-30')) - Date.parse(first);
    const part = (day: string) => (Date.parse(startOfDay(day)) - Date.parse(first)) / whole;
    expect([part(from), part(until)].map((share) => Math.round(share * 100))).toEqual([45, 55]);
    project.passUntil(new Date(Date.parse(startOfDay(from)) - 1).toISOString());
    expect(brokenIn(attempt(project, call))).toEqual(['not-half-way experts']);
    const late = working();
    late.passUntil(endOfDay(until));
    expect(brokenIn(attempt(late, call))).toEqual(['not-half-way experts']);
    for (const at of [startOfDay(from), new Date(Date.parse(endOfDay(until)) - 1).toISOString()]) {
      const between = working();
      between.passUntil(at);
      expect(attempt(between, call)).toBeUndefined();
    }
  });

  test('a difficulty is reviewed when it is reported, and a review without a result is called again', () => {
    const project = working();
    play(project, [
      act('investigator', 'report-difficulty', 'report', ({ day }) => ({
        difficulty: '靶材纯度达不到镀膜工艺要求，国内供应商三批次均不合格，涂层耐蚀性能无法稳定达到合同指标。'.repeat(2),
        knownSince: day(0),
        mitigation: '已联系国外供应商并同步调整工艺窗口，预计影响两个月。'.repeat(2),
        effect: 'delay' as const,
      })),
      call,
    ]);
    project.pass(30);
    expect(factsOf(project, 'midterm-without-result')).toHaveLength(1);
    expect(attempt(project, call)).toBeUndefined();
  });

  test('without days of the programme it is called at any time', () => {
    expect(attempt(working({}), call)).toBeUndefined();
  });
});

describe('S4.30 before S4.31', () => {
  const report = '抽查全部付款凭证，专款专用，票据与合同一致，未发现与项目无关的支出。';
  const audited = act('fundAuditor', 'audit-spending', 'clean', { report });
  const called = (terms: Partial<Terms> = own) => play(anAwardedProject({ terms }), [...sc1Contract, ...executed, ...appliedForFinal]);

  test('the panel is asked once the funder’s auditors have reported', () => {
    const project = called();
    expect([keysOf(project, 'final-acceptance'), keysOf(project, 'audit-spending')]).toEqual([[], ['audit-spending/audit-1/final']]);
    expect(project.asked.map(({ step }) => step)).toContain('audit-spending');
    play(project, [audited]);
    expect(keysOf(project, 'final-acceptance')).toHaveLength(panel.length + 1);
    play(
      project,
      panel.map((expert) => act(expert, 'final-acceptance', 'pass', achieved(10_000))),
    );
  });

  test('thirty working days of silence are escalated, and open nothing', () => {
    const project = called();
    project.pass(60);
    expect(noticesAbout(project, 'audit-spending/audit-1/final')).toEqual(expect.arrayContaining(['escalate-lead pm.lead']));
    expect(keysOf(project, 'final-acceptance')).toEqual([]);
    expect(project.file.books['funder/cash']).toBe(-60_000_000);
  });

  test('what was audited earlier does not count; a smaller grant, or a project without one, waits for none', () => {
    const early = play(anAwardedProject({ terms: own }), [...sc1Contract, ...executed, audited, ...appliedForFinal]);
    expect(keysOf(early, 'final-acceptance')).toEqual([]);
    expect(keysOf(called({ finalAuditFromFen: 80_000_001 }), 'final-acceptance')).toHaveLength(panel.length + 1);
    expect(keysOf(called({}), 'final-acceptance')).toHaveLength(panel.length + 1);
  });

  test('a silent funder does not keep the parties in the project: they can propose its end', () => {
    const project = called();
    project.pass(100);
    expect(keysOf(project, 'propose-termination')).toEqual(
      expect.arrayContaining(['propose-termination/enterprise', 'propose-termination/university']),
    );
  });
});

describe('S4.34 rating within 15 working days', () => {
  test('without a rating in time there is none, with a notice before and nothing after', () => {
    const project = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded]);
    project.pass(10); // the notice period of five days
    expect(keysOf(project, 'evaluate-partner')).toHaveLength(6);
    const before = project.file.books;
    play(project, [act('rdLead', 'evaluate-partner', 'rate', { quality: 5, cooperation: 4, punctuality: 3 }, 'university')]);
    project.pass(35);
    expect(keysOf(project, 'evaluate-partner')).toEqual([]);
    expect(factsOf(project, 'partner-rated')).toHaveLength(1);
    expect(factsOf(project, 'partner-unrated')).toHaveLength(5);
    expect(project.file.books).toEqual(before);
    expect(
      attempt(project, act('fundOfficer', 'evaluate-partner', 'rate', { quality: 1, cooperation: 1, punctuality: 1 }, 'enterprise')),
    ).toMatchObject({
      refused: 'NOT_OPEN',
    });
  });
});

describe('S6.17 by the programme’s day', () => {
  const filed = (year: number) =>
    act('transferOffice', 'file-annual-report', 'file', {
      year,
      use: 'in-trial',
      incomeFen: 0,
      distributedFen: 0,
      report: '成果在企业中试线试用，尚未签订许可合同，正在商谈许可条件与费率。',
    });

  test('the report on each year from the conclusion on is due on 31 March of the next, and late ones are escalated', () => {
    const project = play(aConcludedProject({ terms: own }), resultTransferActs);
    const year = Number((project.state.funding.conclusion?.at ?? '').slice(0, 4));
    expect(openingOf(project, 'file-annual-report')?.stamp.dueAt).toBe(endOfDay(`${year + 1}-03-31`));
    const before = project.file.books['funder/cash'];
    project.passUntil(startOfDay(`${year + 1}-04-20`));
    expect(noticesAbout(project, 'file-annual-report/annual-report-1')).toEqual(
      expect.arrayContaining(['remind uni.tto', 'overdue uni.tto', 'escalate-lead pm.lead']),
    );
    expect(project.file.books['funder/cash']).toBe(before);
    play(project, [filed(year)]);
    expect(openingOf(project, 'file-annual-report')?.stamp.dueAt).toBe(endOfDay(`${year + 2}-03-31`));
  });
});

test('terms outside their bounds are refused, with the bound', () => {
  const faults = (terms: object) =>
    Terms.partial()
      .safeParse(terms)
      .error?.issues.map(({ path }) => path.join('.'));
  expect(faults({ progressNoteDays: 27 })).toEqual(['progressNoteDays']);
  expect(faults({ midterm: { fromBp: 5500, untilBp: 4500 } })).toEqual(['midterm']);
  expect(faults({ annualReportDue: '02-30' })).toEqual(['annualReportDue']);
  expect(faults(own)).toBeUndefined();
});
