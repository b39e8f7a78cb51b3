import type { Fact } from '#workflows/engine/define-step.ts';
import type { Block, Both, Paper, PaperSource, Quoted, ReadAct, RecordedChange } from '#workflows/engine/paper.ts';
import { otherSubject, subjectNames } from '#workflows/project/publicity/subject-names.ts';
import type { PublicitySubject } from '#workflows/project/publicity/subjects.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Chapter, chapterOf, chapters, concerns, type Leading } from './diligence-acts.ts';
import { both, dayAt, none, same } from './phrases.ts';

type Source = PaperSource<Project>;
const headings: Readonly<Record<Chapter, Both>> = {
  decisions: both('决策及其依据', 'Decisions and their grounds'),
  approvals: both('集体审议与审批', 'Meetings and approvals'),
  opinions: both('专业意见与审查', 'Opinions and reviews'),
  publicities: both('公示与异议处理', 'Public notices and objections'),
  signatures: both('签署', 'Signatures'),
};
const partOf: Readonly<Record<Leading, Both>> = {
  university: both('承担高校', 'University'),
  enterprise: both('需求方', 'Enterprise'),
  funder: both('出资部门', 'Funder'),
};
const marks: Readonly<Record<Leading, string>> = { university: 'JZG', enterprise: 'JZQ', funder: 'JZZ' };
/** Each side's leaders have answered for their part; the close of the books brings what came after. */
const milestones: Readonly<Record<Leading, (fact: Fact) => boolean>> = {
  university: ({ type }) => type === 'transfer-signed' || type === 'ended-untransferred',
  enterprise: ({ type, subject }) => type === 'publicity-cleared' && subject === 'conclusion',
  funder: ({ type, subject }) => type === 'publicity-cleared' && subject === 'conclusion',
};
/** Without it the side had no part in the project. */
const took: Readonly<Record<Leading, readonly string[]>> = {
  university: ['award-confirmed'],
  enterprise: [],
  funder: ['task-book-effective'],
};
const ofNotice = [
  'publicity-started',
  'publicity-held',
  'publicity-cleared',
  'objection-dismissed',
  'objection-upheld',
  'objection-overtaken',
];

/** What the leaders of one party decided, on which grounds, after which opinions, notices and signatures (L6, L25). The finding is not ours. */
const diligencePaper = (side: Leading): Paper<Project> => ({
  name: `diligence-${side}`,
  mark: marks[side],
  version: 1,
  called: both(`尽职免责证据册（${partOf[side].zh}）`, `Evidence of diligence (${partOf[side].en.toLowerCase()})`),
  issuedBy: (fact) => fact.type === 'project-closed' || fact.type === 'project-settled' || milestones[side](fact),
  quotes: took[side].map(
    (of) =>
      ({ type }: Fact) =>
        type === of,
  ),
  cites: ({ type, subject }) => ofNotice.includes(type) && concerns(side, subject),
  gathersFor: side,
  reads: (record, _change, { parties }) => {
    const own = parties.find(({ id }) => id === side)?.organisation;
    return record.filter(({ act }: RecordedChange) => act !== null && chapterOf(side, act, own) !== undefined);
  },
  write: (source) => {
    const { titles, number, at, acts, organisation, party } = source;
    const own = organisation(party(side) ?? '');
    return [
      {
        kind: 'text',
        text: both(
          `本证据册汇集${own.zh}在“${titles.zh}”（项目编号：${number}）中的决策、依据、审批、专业意见、公示和签署记录，供尽职免责认定、审计和监督检查使用。各项内容取自平台存证，按时间先后排列，并载明哈希。是否符合免责条件，由有权机关依照有关规定认定。`,
          `This file gathers what is on record of the decisions of ${own.en} in “${titles.en}” (project ${number}): their grounds, approvals, opinions, public notices and signatures, for a finding on exemption from liability, for audit and for inspection. Everything is taken from the record in the order of time, each with its hash. Whether the conditions of an exemption are met is for the competent authority to find.`,
        ),
      },
      {
        kind: 'facts',
        rows: [
          [partOf[side], own],
          [both('所载行为', 'Acts on file'), same(acts.length)],
          [both('截止', 'As of'), dayAt(at)],
        ],
      },
      ...chapters.flatMap((chapter, index) => chapterBlocks(source, side, { chapter, index })),
    ];
  },
});

const numerals = ['一', '二', '三', '四', '五'];
function chapterBlocks(source: Source, side: Leading, { chapter, index }: { readonly chapter: Chapter; readonly index: number }): Block[] {
  const own = source.party(side);
  const acts = source.acts.filter((act) => chapterOf(side, act, own) === chapter);
  const { zh, en } = headings[chapter];
  const heading: Block = { kind: 'heading', text: both(`${numerals[index]}、${zh}`, `${index + 1}. ${en}`) };
  const notices = chapter === 'publicities' ? noticeRows(source.cited) : [];
  if (acts.length === 0 && notices.length === 0) return [heading, { kind: 'text', text: both('无。', 'None.') }];
  if (chapter === 'signatures') return [heading, { kind: 'acts', acts }];
  return [
    heading,
    ...(notices.length > 0 ? [noticeTable(notices)] : []),
    { kind: 'acts', acts },
    ...acts.map((act) => ({ kind: 'act' as const, act: withoutText(act) })),
  ];
}

/** The text of a contract is a paper of its own: its hash stands here. */
function withoutText(act: ReadAct): ReadAct {
  const { textZh: _zh, textEn: _en, ...form } = act.form;
  return { ...act, form };
}

interface Notice {
  readonly subject: string;
  readonly from: string;
  readonly days: number;
  readonly dismissed: number;
  readonly upheld: number;
  readonly until: string | undefined;
}
/** Each round of each notice, with what was objected to it and when it ended. */
function noticeRows(cited: readonly Quoted[]): Notice[] {
  const rows: Notice[] = [];
  for (const { at, fact } of cited) {
    const subject = String(fact['subject']);
    if (fact.type === 'publicity-started') {
      rows.push({ subject, from: at, days: Number(fact['days']), dismissed: 0, upheld: 0, until: undefined });
      continue;
    }
    const index = rows.findLastIndex((row) => row.subject === subject);
    const row = rows[index];
    if (!row) continue;
    rows[index] = {
      ...row,
      dismissed: row.dismissed + Number(fact.type === 'objection-dismissed'),
      upheld: row.upheld + Number(fact.type === 'objection-upheld'),
      ...(fact.type === 'publicity-cleared' ? { until: at } : {}),
    };
  }
  return rows;
}
const noticeTable = (rows: readonly Notice[]): Block => ({
  kind: 'table',
  columns: [
    { title: both('公示事项', 'Notice of') },
    { title: both('公示日', 'Published on') },
    { title: both('天数', 'Days'), figures: true },
    { title: both('异议驳回', 'Objections dismissed'), figures: true },
    { title: both('异议成立', 'Objections upheld'), figures: true },
    { title: both('期满无异议或者异议不成立', 'Ended with no objection upheld') },
  ],
  rows: rows.map(({ subject, from, days, dismissed, upheld, until }) => [
    subjectNames[subject as PublicitySubject] ?? otherSubject,
    dayAt(from),
    same(days),
    same(dismissed),
    same(upheld),
    until === undefined ? none : dayAt(until),
  ]),
});

export const diligencePapers: readonly Paper<Project>[] = (['university', 'enterprise', 'funder'] as const).map(diligencePaper);
