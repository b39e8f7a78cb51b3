import type { WordsOf } from '#workflows/engine/wording.ts';
import type { chooseTemplate } from './choose-template.ts';
import { silenceFacts } from './silent-talks.words.ts';

export const chooseTemplateWords = {
  zh: {
    title: '选定合同文本',
    noun: '合同草案',
    ask: '中选报价 {fen, number, yuan}。请选定合同类型、知识产权归属模式和争议管辖，合同条款据此生成；需要另行约定的，写入特别约定。技术经理人或项目经理一方办理即可。',
    outcomes: { draft: { label: '提交合同草案', leadsTo: '双方财务与项目经理商定价款条件。', done: '起草了合同文本' } },
    fields: {
      type: {
        section: '合同类型与权属',
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
          '6': '各自完成的归各自，共同完成的共有，相互许可',
          custom: '另行约定',
        },
      },
      universityPublishes: { label: '高校是否需要发表论文', section: '据以确定条款的情况' },
      enterpriseNeedsExclusivity: '企业是否需要独占使用',
      enterpriseBackgroundIp: '是否用到企业已有知识产权',
      universityBackgroundIp: '是否用到高校已有知识产权',
      resultsBeyondField: '成果能否用于企业领域之外',
      sharedInventing: '企业人员是否参与发明创造',
      sensitive: { label: '可能涉及国家秘密、管制出口或重要数据', help: '勾选的，须经高校保密部门审查后方可定稿。' },
      publicationDays: { label: '发表前告知期（日）', help: '高校发表前将文稿送企业的天数；不须送审或者不发表的填 0。' },
      forum: {
        section: '争议与特别约定',
        label: '诉讼管辖',
        options: {
          'court-of-defendant': '被告住所地法院',
          'court-of-enterprise': '企业住所地法院',
          'court-of-university': '高校住所地法院',
        },
      },
      specialTerms: {
        label: '特别约定',
        help: '只写生成条款之外的补充；价款、比例和期限以商定的条件为准，不一致的会被标出。重新起草的，此前商定改写或者删除的生成条款恢复为新文本，新增的款保留。',
      },
      note: '备注',
    },
    refusals: {
      'publication-barred-by-regime':
        '归属模式“企业所有，未经同意不得发表”与“高校需要发表论文”相互矛盾。高校需要发表的，请改选归属模式“企业所有，高校保留教学科研使用权”；否则取消勾选“高校是否需要发表论文”。',
      'notice-without-publication':
        '高校不需要发表论文，却填写了发表前告知期 {publicationDays} 日。请将告知期改为 0；高校需要发表的，请勾选“高校是否需要发表论文”。',
      'joint-without-shared-inventing':
        '知识产权归属模式“各自完成的归各自，共同完成的共有，相互许可”与未勾选的“企业人员是否参与发明创造”相互矛盾：合同将写明企业人员不参与发明创造，共有的约定无从适用。企业人员参与的，请勾选“企业人员是否参与发明创造”；不参与的，请改选高校所有或者企业所有的归属模式。',
    },
    facts: { 'contract-drafted': '合同草案已起草，进入商定价款条件', ...silenceFacts.zh },
  },
  en: {
    title: 'Choose the contract template',
    noun: 'Draft contract',
    ask: 'The award is for {fen, number, yuan}. Choose the type of contract, the ownership of results and the competent court; the clauses are generated from these choices. Add anything further as special terms. Either the technology manager or the project manager does this step.',
    outcomes: {
      draft: {
        label: 'Submit the draft',
        leadsTo: 'Both finance offices and the project manager agree the price terms.',
        done: 'prepared the draft contract',
      },
    },
    fields: {
      type: {
        section: 'Contract and ownership',
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
          '3': 'University owns; named results may be assigned to the enterprise',
          '4': 'Enterprise owns; the university keeps the right of use for teaching and research',
          '5': 'Enterprise owns; no publication without consent',
          '6': 'Each party owns what it creates, joint results are owned jointly, with cross-licences',
          custom: 'Agreed individually',
        },
      },
      universityPublishes: { label: 'Does the university need to publish?', section: 'Facts behind the clauses' },
      enterpriseNeedsExclusivity: 'Does the enterprise need exclusivity?',
      enterpriseBackgroundIp: 'Is background IP of the enterprise used?',
      universityBackgroundIp: 'Is background IP of the university used?',
      resultsBeyondField: 'Can the results be used beyond the enterprise’s field?',
      sharedInventing: 'Will the enterprise’s staff take part in inventing?',
      sensitive: {
        label: 'May involve state secrets, controlled exports or important data',
        help: 'If ticked, the university’s secrecy office must review before the text is frozen.',
      },
      publicationDays: {
        label: 'Notice before publication (days)',
        help: 'Days for which the enterprise has the manuscript before publication; 0 if none is needed or nothing is published.',
      },
      forum: {
        section: 'Disputes and special terms',
        label: 'Competent court',
        options: {
          'court-of-defendant': 'Court at the defendant’s domicile',
          'court-of-enterprise': 'Court at the enterprise’s domicile',
          'court-of-university': 'Court at the university’s domicile',
        },
      },
      specialTerms: {
        label: 'Special terms',
        help: 'Only what goes beyond the generated clauses. The agreed price, rates and periods prevail; deviations are flagged. In a redraft, generated paragraphs that edits had reworded or deleted are written again; paragraphs that edits had added stay.',
      },
      note: 'Note',
    },
    refusals: {
      'publication-barred-by-regime':
        '“Enterprise owns; no publication without consent” contradicts “the university needs to publish”. If it does, choose “Enterprise owns; the university keeps the right of use for teaching and research”; otherwise untick “Does the university need to publish?”.',
      'notice-without-publication':
        'The university does not need to publish, yet {publicationDays, plural, one {# day} other {# days}} of notice before publication are given. Enter 0, or tick “Does the university need to publish?”.',
      'joint-without-shared-inventing':
        '“Each party owns what it creates, joint results are owned jointly” contradicts “Will the enterprise’s staff take part in inventing?” left unticked: the contract would say that they take no part, and nothing could be owned jointly. If they do, tick it; otherwise choose a model in which the university or the enterprise owns the results.',
    },
    facts: { 'contract-drafted': 'The contract has been drafted; the price terms are next', ...silenceFacts.en },
  },
} satisfies WordsOf<typeof chooseTemplate>;
