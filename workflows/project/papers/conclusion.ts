import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { indicatorTable, questionOf } from './indicators.ts';
import { concludingVotes, panelStep, panelVotes } from './panel-votes.ts';
import { both, dayAt, lastAct, rate } from './phrases.ts';

const results = {
  passed: both('通过验收', 'Passed'),
  concluded: both('结题', 'Concluded'),
  failed: both('未通过验收', 'Failed'),
} as const;

/** The conclusion of the final acceptance, once its public notice has ended without an objection upheld. */
export const conclusionPaper: Paper<Project> = {
  name: 'conclusion',
  mark: 'JT',
  version: 2,
  called: both('项目验收结论书', 'Conclusion of the project'),
  issuedBy: ({ type, subject }) => type === 'publicity-cleared' && subject === 'conclusion',
  quotes: [({ type }) => type === 'project-concluded'],
  anonymous: [panelStep],
  reads: (record) => [...lastAct(record, 'publish-conclusion'), ...concludingVotes(record)],
  composed: questionOf,
  write: ({ state, sources, number, titles, at, quoted: [concluded], acts, organisation, party }) => {
    const published = acts.find(({ step }) => step === 'publish-conclusion');
    const [enterprise, university] = [organisation(party('enterprise') ?? ''), organisation(party('university') ?? '')];
    return [
      {
        kind: 'text',
        text: both(
          `${university.zh}承担、${enterprise.zh}提出需求的“${titles.zh}”（项目编号：${number}）经验收组验收，验收结论公示期满，无异议或者异议不成立，现予出具。`,
          `The final acceptance of “${titles.en}” (project ${number}), asked for by ${enterprise.en} and carried out by ${university.en}, has been concluded by the panel. The notice period has ended with no objection upheld.`,
        ),
      },
      {
        kind: 'facts',
        rows: [
          [both('验收结论', 'Conclusion'), results[concluded?.fact['result'] as keyof typeof results]],
          [both('技术指标完成程度（加权）', 'Indicators achieved (weighted)'), rate(Number(concluded?.fact['achievedBp'] ?? 0))],
          ...(concluded ? [[both('作出结论日', 'Concluded on'), dayAt(concluded.at)] as const] : []),
          [both('公示期满日', 'Notice period ended'), dayAt(at)],
        ],
      },
      ...indicatorTable(state, concluded?.at ?? at, state.funding.milestones, sources),
      ...panelVotes(state, acts),
      ...(published
        ? ([
            { kind: 'heading', text: both('公示内容', 'The notice as published') },
            { kind: 'text', text: both(String(published.form['noticeZh'] ?? ''), String(published.form['noticeEn'] ?? '')) },
          ] as const)
        : []),
    ];
  },
};
