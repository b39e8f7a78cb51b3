import type { Composition, NamedOrganisation } from '#workflows/engine/composed.ts';
import { articles, chineseArticle } from '#workflows/project/contract/text/figures.ts';
import { organisationOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { DemandText } from './demand-form.ts';

/** How long the undertaking binds. */
const years = 5;

interface UndertakingFacts {
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly university: NamedOrganisation;
  readonly platform: NamedOrganisation;
}

/** What the university signs before it reads the question. It names the enterprise by the call's number: its name is confidential too. */
export function undertaking(project: Project, university: string): Composition | undefined {
  const { demand } = project.intake;
  if (!demand) return undefined;
  const platform = organisationOf(project, 'platform') ?? '';
  return {
    recordedBy: { step: 'sign-nda', outcome: 'sign' },
    texts: { demand: demand.document },
    organisations: [university, platform],
    write: ({ texts, organisations }) => {
      const { titleZh, titleEn } = DemandText.parse(texts['demand']);
      const named = (id: string) => organisations[id] ?? { nameZh: id, nameEn: id, uscc: null };
      const facts = {
        number: project.number,
        titleZh,
        titleEn: titleEn || titleZh,
        university: named(university),
        platform: named(platform),
      };
      return { textZh: textZh(facts), textEn: textEn(facts) };
    },
  };
}

const textZh = ({ number, titleZh, university, platform }: UndertakingFacts) =>
  articles(
    [
      '保密承诺书',
      `榜单编号：${number}`,
      `榜单题目：${titleZh}`,
      `承诺方：${university.nameZh}（统一社会信用代码：${university.uscc ?? '未登记'}）`,
      `接受方：本榜单的需求方；经办平台：${platform.nameZh}`,
    ].join('\n'),
    [
      ['保密信息', ['本榜单未公开的全部内容为保密信息，包括需求方名称、预算、技术问题、技术指标、附件，以及对提问的答复。']],
      [
        '使用和知悉范围',
        [
          '承诺方仅为决定是否应答和编写应答方案使用保密信息，不用于其他目的，不据此申请知识产权。',
          '承诺方仅向为此确有必要的本单位人员披露，并使其承担同等保密义务；未经需求方书面同意，不向其他单位或者个人披露。',
        ],
      ],
      [
        '例外',
        [
          '承诺方能够证明下列情形的，不受本承诺约束：披露前已公开或者已合法知悉；披露后非因承诺方原因公开；自第三方合法取得；独立研发取得。依法应当向有权机关提供的，承诺方在法律允许的范围内事先通知需求方。',
        ],
      ],
      ['返还和销毁', ['未中选或者征集终止的，承诺方在三十日内销毁保密信息及其复制件，法律要求留存的除外。']],
      [
        '期限和责任',
        [
          `本承诺自签署之日起${years}年内有效；构成商业秘密的，至该信息公开为止。`,
          '违反本承诺的，依照《中华人民共和国民法典》第五百零一条和《中华人民共和国反不正当竞争法》承担责任。',
          '本承诺书以中文文本为准，英文译本仅供参考。',
        ],
      ],
    ],
    chineseArticle,
  );

const textEn = ({ number, titleEn, university, platform }: UndertakingFacts) =>
  articles(
    [
      'Confidentiality undertaking',
      `Call ${number}`,
      `Title: ${titleEn}`,
      `Given by: ${university.nameEn} (unified social credit code: ${university.uscc ?? 'not registered'})`,
      `Given to: the enterprise of this call; platform: ${platform.nameEn}`,
    ].join('\n'),
    [
      [
        'Confidential information',
        [
          'All of this call that is not public is confidential: the name of the enterprise, its budget, the technical problem, the indicators, the files, and the answers to questions.',
        ],
      ],
      [
        'Use',
        [
          'The university uses it to decide whether to answer and to write its proposal, for no other purpose, and applies for no right upon it.',
          'It passes it on to its own people who need it for that purpose, bound in the same way, and to no other organisation or person without the written consent of the enterprise.',
        ],
      ],
      [
        'Exceptions',
        [
          'The undertaking does not cover information that the university proves to have been public or lawfully known before, to have become public without its fault, to have come lawfully from a third party, or to be its own independent work. If the law requires disclosure to an authority, the university gives notice to the enterprise first, as far as the law allows.',
        ],
      ],
      [
        'Destruction',
        [
          'Without the award, or after the end of the call, the university destroys the information and all copies within thirty days, except for copies that the law requires it to keep.',
        ],
      ],
      [
        'Term and liability',
        [
          `It binds for ${years} years from the signature; for trade secrets until they are public.`,
          'A breach has the consequences of article 501 of the Civil Code and of the Anti-Unfair Competition Law.',
          'The Chinese text prevails; this translation is for reference.',
        ],
      ],
    ],
    (n, title) => `Article ${n}. ${title}`,
  );
