import type { Block, Booked, Both, Paper, PaperSource } from '#workflows/engine/paper.ts';
import { outsidePayees } from '#workflows/modules/payment/outside-payees.ts';
import { draftStatements } from '#workflows/project/benefit-sharing/royalty.ts';
import { paidFor } from '#workflows/project/payment/paid-for.ts';
import { taxpayerOf } from '#workflows/project/payment/taxpayer.ts';
import { voucherOf } from '#workflows/project/payment/voucher.ts';
import type { TransferDeal } from '#workflows/project/result-transfer/result-transfer.ts';
import { transferTitles } from '#workflows/project/result-transfer/text/transfer-title.ts';
import type { Project } from '#workflows/project/state.ts';
import { both, dayAt, inWords, lastAct, same, sumColumn, yuan } from './phrases.ts';
import { shareChain } from './share-chain.ts';

type Source = PaperSource<Project>;

/** What an account's party is called: `inventor-…` by the person's name, others by their organisation's. */
function partyIn({ organisation, person, party, word }: Source, account: string): Both {
  const id = account.slice(0, account.lastIndexOf('/'));
  if (id.startsWith('inventor-')) return person(id.slice('inventor-'.length));
  const known = party(id);
  return known === undefined ? word('party', id) : organisation(known);
}
const kindOf = ({ word }: Source, { kind }: Booked) => word('purpose', kind.replace(/-(?:held|owed|cleared|withheld)$/, ''));

/** A payment that the bank has made: what of, from whom to whom, and how the sum came about. */
export const receiptPaper: Paper<Project> = {
  name: 'receipt',
  mark: 'SK',
  version: 3,
  called: both('付款凭证', 'Proof of payment'),
  issuedBy: ({ type }) => type === 'payment-settled',
  moves: ({ kind }) => !kind.endsWith('-cleared'),
  pays: ({ purpose, subject, fen }, { payments }) => {
    const payment = payments[`${purpose}.${subject}`];
    const about = paidFor(String(subject));
    return payment && { purpose: payment.purpose, ...(about ? { about } : {}), payee: payment.payee, fen: Number(fen) };
  },
  write: (source) => {
    const { number, version, fact, at, moved, state, word, organisation, person } = source;
    const { purpose, subject, fen, reference } = fact;
    const payment = state.payments[`${purpose}.${subject}`];
    const named = (id: string | undefined) =>
      id === undefined ? same('') : (outsidePayees[id] ?? (organisation(id).zh === id ? person(id) : organisation(id)));
    const taxpayer = payment && taxpayerOf(state.payments, payment);
    const isShare = purpose === 'inventor';
    // the formula of a share has everybody's parts: its own paper shows the one
    const formula = moved.find((one) => !isShare || one.formula.name !== 'inventor-share')?.formula;
    const about = paidFor(String(subject));
    return [
      {
        kind: 'facts',
        rows: [
          [both('款项', 'Payment'), word('purpose', String(purpose))],
          ...(about ? [[both('所付事项', 'For'), about] as const] : []),
          [both('付款人', 'From'), named(payment?.payer)],
          [both('收款人', 'To'), named(payment?.payee)],
          ...(taxpayer === undefined ? [] : [[both('纳税人', 'Taxpayer'), named(taxpayer)] as const]),
          [both('金额', 'Sum'), inWords(Number(fen))],
          [both('银行回单号', 'Bank reference'), same(String(reference))],
          [both('记账凭证号', 'Ledger voucher no.'), same(voucherOf(number, version))],
          [both('入账日', 'Paid on'), dayAt(at)],
        ],
      },
      ...(formula
        ? ([
            { kind: 'heading', text: both('金额计算', 'Calculation of the sum') },
            { kind: 'computation', formula, fen: Number(fen) },
          ] as const)
        : []),
      ...(isShare ? shareChain(state, String(subject)) : []),
    ];
  },
};

/** The signed deal: by its title, its day, and the hash of the text that both have signed. */
const contractOf = ({ mode, signedAt, document }: Pick<TransferDeal, 'mode' | 'signedAt' | 'document'>): Both => {
  const title = mode === 'joint-use' ? both('成果转化合同', 'Transfer contract') : transferTitles[mode];
  const [day, mark] = [dayAt(signedAt), document.slice(0, 16)];
  return both(`${day.zh}签署的《${title.zh}》（文本校验值 ${mark}…）`, `${title.en}, signed on ${day.en} (hash of its text ${mark}…)`);
};
/** How the sum of a statement was computed: as it was ordered, else as the record makes it; undefined where neither is this sum. */
function computationOf(state: Project, income: string | undefined, dueFen: number) {
  const ordered = state.payments[`licence-fee.${income}`];
  // the books may be closed by now
  const drafted = draftStatements({ ...state, phase: 'sharing' }).find((one) => one.income === income);
  const formulas = [
    { formula: ordered?.formula, fen: ordered?.fen },
    { formula: drafted?.formula, fen: drafted?.dueFen },
  ];
  const formula = formulas.find(({ fen }) => fen === dueFen)?.formula;
  return formula && { formula, fen: dueFen };
}

/** Sums due for a licence, a sale or a year's royalty. */
export const statementPaper: Paper<Project> = {
  name: 'statement',
  mark: 'JS',
  version: 3,
  called: both('许可费结算单', 'Statement of fees'),
  issuedBy: ({ type }) => type === 'statement-issued',
  reads: (record, { act }) => [...lastAct(record, 'report-sales', act?.subject), ...lastAct(record, 'issue-statement', act?.subject)],
  write: ({ number, titles, fact, acts, state, organisation, party, account }) => {
    const issued = acts.filter(({ step }) => step === 'issue-statement');
    const report = acts.find(({ step }) => step === 'report-sales');
    const year = Number(fact['year']);
    const computation = computationOf(state, issued.at(-1)?.subject, Number(fact['dueFen']));
    const payee = account(party('university') ?? '');
    const { deal } = state.transfer;
    return [
      {
        kind: 'facts',
        rows: [
          [both('项目', 'Project'), both(`${titles.zh}（${number}）`, `${titles.en} (${number})`)],
          [both('结算单位', 'Issued by'), organisation(party('university') ?? '')],
          [both('付款单位', 'Payable by'), organisation(party('licensee') ?? party('enterprise') ?? '')],
          ...(deal ? [[both('依据合同', 'Under'), contractOf(deal)] as const] : []),
          [both('结算期', 'Period'), year > 0 ? both(`第${year}个提成年度`, `Royalty year ${year}`) : both('一次性费用', 'Lump sum')],
          [both('应付金额', 'Sum due'), inWords(Number(fact['dueFen']))],
          [both('付款期限', 'To be paid by'), dayAt(String(fact['payBy']))],
          [both('收款账户', 'To account'), payee === undefined ? both('尚未登记', 'none registered yet') : same(payee)],
        ],
      },
      ...(computation
        ? ([
            { kind: 'heading', text: both('金额计算', 'Calculation of the sum') },
            { kind: 'computation', ...computation },
          ] as const)
        : []),
      ...(report
        ? ([
            { kind: 'heading', text: both('销售报告', 'Report of sales') },
            { kind: 'form', act: report },
          ] as const)
        : []),
      { kind: 'heading', text: both('出具', 'Issued by') },
      { kind: 'signatures', acts: issued },
    ];
  },
};

/** Who is owed what out of an income, as it was proposed, made public and approved. */
export const distributionPaper: Paper<Project> = {
  name: 'distribution',
  mark: 'FP',
  version: 2,
  called: both('收益分配单', 'Distribution of income'),
  issuedBy: ({ type }) => type === 'distribution-approved',
  moves: () => true,
  reads: (record, { act }) => [
    ...lastAct(record, 'propose-distribution', act?.subject),
    ...lastAct(record, 'approve-distribution', act?.subject),
  ],
  write: (source) => {
    const { number, titles, moved, acts } = source;
    const [proposed] = acts.filter(({ step }) => step === 'propose-distribution');
    return [
      { kind: 'facts', rows: [[both('项目', 'Project'), both(`${titles.zh}（${number}）`, `${titles.en} (${number})`)]] },
      { kind: 'heading', text: both('应得金额（成果完成人为税前）', 'Shares (of inventors before tax)') },
      shares(source, moved),
      ...(proposed
        ? ([
            { kind: 'heading', text: both('分配方案', 'Proposal') },
            { kind: 'form', act: proposed },
          ] as const)
        : []),
      { kind: 'heading', text: both('审批', 'Approved by') },
      { kind: 'signatures', acts: acts.filter((act) => act !== proposed) },
    ];
  },
};
function shares(source: Source, transfers: readonly Booked[]): Block {
  return {
    kind: 'table',
    columns: [{ title: both('收款人', 'Payee') }, { title: both('项目', 'Share') }, sumColumn],
    rows: transfers.map((booked) => [partyIn(source, booked.debit), kindOf(source, booked), yuan(booked.fen)]),
    total: [both('合计', 'Total'), same(''), yuan(transfers.reduce((sum, { fen }) => sum + fen, 0))],
  };
}

/** What one side owes the other when the contract ends early. */
export const settlementPaper: Paper<Project> = {
  name: 'settlement',
  mark: 'JQ',
  version: 1,
  called: both('合同解除结算单', 'Settlement on termination of the contract'),
  issuedBy: ({ type }) => type === 'settlement-fixed',
  moves: ({ kind }) => kind === 'settlement-owed',
  reads: (record, { act, version }) => [
    ...lastAct(record, 'verify-settlement'),
    ...record.filter((change) => act !== null && change.version === version),
  ],
  write: (source) => {
    const { number, titles, fact, moved, acts, organisation, party } = source;
    const payer = String(fact['payer']);
    const payee = payer === 'enterprise' ? 'university' : 'enterprise';
    const [verified] = acts.filter(({ step }) => step === 'verify-settlement');
    const [owed] = moved;
    const isOwed = payer !== 'nobody';
    return [
      {
        kind: 'facts',
        rows: [
          [both('项目', 'Project'), both(`${titles.zh}（${number}）`, `${titles.en} (${number})`)],
          [both('付款方', 'Owed by'), isOwed ? organisation(party(payer) ?? '') : both('无', 'nobody')],
          ...(isOwed ? [[both('收款方', 'Owed to'), organisation(party(payee) ?? '')] as const] : []),
          [both('结算金额', 'Sum'), inWords(Number(fact['fen']))],
          [both('其中仍有争议', 'Still disputed'), inWords(Number(fact['disputedFen']))],
        ],
      },
      ...(owed
        ? ([
            { kind: 'heading', text: both('金额计算', 'Calculation of the sum') },
            { kind: 'computation', formula: owed.formula, fen: owed.fen },
          ] as const)
        : []),
      ...(verified
        ? ([
            { kind: 'heading', text: both('核实的数据', 'Verified figures') },
            { kind: 'form', act: verified },
          ] as const)
        : []),
      { kind: 'heading', text: both('核实与确认', 'Verified and settled by') },
      { kind: 'signatures', acts },
    ];
  },
};
