import type { WordsOf } from '#workflows/engine/wording.ts';
import type { chooseTemplate } from './choose-template.ts';

export const chooseTemplateWords = {
  zh: {
    title: '选定合同文本',
    noun: '合同草案',
    ask: '中选报价 {fen, number, yuan}。请选定合同类型和知识产权归属模式，起草合同文本。技术经理人或项目经理一方办理即可。',
    outcomes: { draft: { label: '提交合同草案', leadsTo: '双方财务与项目经理商定价款条件。', done: '起草了合同文本' } },
    fields: {
      type: {
        label: '合同类型',
        options: {
          'commissioned-development': '技术开发（委托）',
          'cooperative-development': '技术开发（合作）',
          consulting: '技术咨询',
          service: '技术服务',
        },
      },
      regime: {
        label: '知识产权归属模式',
        help: '可参照下列问题的答案选择。',
        options: {
          '1': '高校所有，企业在领域内普通使用',
          '2': '高校所有，企业可协商独占许可',
          '3': '高校所有，企业可受让指定成果',
          '4': '企业所有，高校保留教学科研使用权',
          '5': '企业所有，未经同意不得发表',
          '6': '各自完成各自所有，相互许可',
          custom: '另行约定',
        },
      },
      universityPublishes: '高校是否需要发表论文',
      enterpriseNeedsExclusivity: '企业是否需要独占使用',
      enterpriseBackgroundIp: '是否用到企业已有知识产权',
      universityBackgroundIp: '是否用到高校已有知识产权',
      resultsBeyondField: '成果能否用于企业领域之外',
      sharedInventing: '企业人员是否参与发明创造',
      clauses: { label: '主要条款', help: '权属、许可、保密、发表、改进成果、争议解决等。' },
      note: '备注',
    },
    facts: { 'contract-drafted': '合同草案已起草，进入商定价款条件' },
  },
  en: {
    title: 'Choose the contract template',
    noun: 'Draft contract',
    ask: 'The award stands at {fen, number, yuan}. Choose the type of contract and who is to own the results, and prepare the draft. Either the technology manager or the project manager does this.',
    outcomes: {
      draft: {
        label: 'Submit the draft',
        leadsTo: 'Finance on both sides and the project manager settle the money terms.',
        done: 'prepared the draft contract',
      },
    },
    fields: {
      type: {
        label: 'Type of contract',
        options: {
          'commissioned-development': 'Technology development (commissioned)',
          'cooperative-development': 'Technology development (cooperative)',
          consulting: 'Technology consulting',
          service: 'Technology service',
        },
      },
      regime: {
        label: 'Ownership of results',
        help: 'The answers below help to choose.',
        options: {
          '1': 'University owns; non-exclusive use by the enterprise in its field',
          '2': 'University owns; the enterprise may negotiate an exclusive licence',
          '3': 'University owns; the enterprise may take over named results',
          '4': 'Enterprise owns; the university keeps teaching and research use',
          '5': 'Enterprise owns; no publication without consent',
          '6': 'Each owns what it creates, with cross-licences',
          custom: 'Agreed individually',
        },
      },
      universityPublishes: 'Does the university need to publish?',
      enterpriseNeedsExclusivity: 'Does the enterprise need exclusivity?',
      enterpriseBackgroundIp: 'Is background IP of the enterprise used?',
      universityBackgroundIp: 'Is background IP of the university used?',
      resultsBeyondField: 'Can the results be used beyond the enterprise’s field?',
      sharedInventing: 'Will the enterprise’s staff take part in inventing?',
      clauses: { label: 'Main clauses', help: 'Ownership, licences, confidentiality, publication, improvements, disputes.' },
      note: 'Note',
    },
    facts: { 'contract-drafted': 'The contract has been drafted; the money terms are next' },
  },
} satisfies WordsOf<typeof chooseTemplate>;
