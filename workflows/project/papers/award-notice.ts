import type { Paper } from '#workflows/engine/paper.ts';
import type { Project } from '#workflows/project/state.ts';
import { actsOf, both, dayAt, inWords, lastAct } from './phrases.ts';

/** To the university whose proposal was chosen and has taken the award, and to the enterprise. */
export const awardNotice: Paper<Project> = {
  name: 'award-notice',
  mark: 'ZX',
  version: 1,
  called: both('中选通知书', 'Notice of award'),
  issuedBy: ({ type }) => type === 'award-confirmed',
  quotes: [({ type, subject }) => type === 'publicity-cleared' && subject === 'award'],
  reads: (record, { act }) => [...lastAct(record, 'publish-award'), ...actsOf(record, 'confirm-award', act?.subject, 'confirm').slice(-1)],
  write: ({ number, titles, fact, acts, quoted, organisation, person, party }) => {
    const university = organisation(String(fact['proposal']));
    const enterprise = organisation(party('enterprise') ?? '');
    const confirmed = acts.findLast(({ step }) => step === 'confirm-award');
    const investigator = person(String(confirmed?.form['investigator'] ?? ''));
    const [cleared] = quoted;
    return [
      { kind: 'text', text: both(`${university.zh}：`, `To ${university.en},`) },
      {
        kind: 'text',
        text: both(
          `经评审和公示，你单位对“${titles.zh}”（项目编号：${number}）的应答方案中选。中选结果公示期满，无异议或者异议不成立，你单位已确认接受。请按应答方案和本平台规则，与需求方签订技术合同。`,
          `After review and public notice, your proposal for “${titles.en}” (project ${number}) has been chosen. The notice period has ended with no objection upheld, and you have taken the award. Please conclude the technology contract with the enterprise on the ground of the proposal and by the rules of this platform.`,
        ),
      },
      {
        kind: 'facts',
        rows: [
          [both('需求方', 'Enterprise'), enterprise],
          [both('中选高校', 'University'), university],
          [both('项目负责人', 'Principal investigator'), investigator],
          [both('中选报价', 'Awarded price'), inWords(Number(fact['priceFen']))],
          ...(cleared ? [[both('公示期满日', 'Notice period ended'), dayAt(cleared.at)] as const] : []),
          ...(confirmed
            ? [
                [
                  both('确认中选', 'Award confirmed by'),
                  both(`${confirmed.person.zh}，${confirmed.organisation.zh}`, `${confirmed.person.en}, ${confirmed.organisation.en}`),
                ] as const,
              ]
            : []),
        ],
      },
      ...(acts[0] && acts[0] !== confirmed
        ? ([
            { kind: 'heading', text: both('公示内容', 'The notice as published') },
            { kind: 'text', text: both(String(acts[0].form['noticeZh'] ?? ''), String(acts[0].form['noticeEn'] ?? '')) },
          ] as const)
        : []),
    ];
  },
};
