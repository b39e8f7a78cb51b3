import { sumFen } from '#workflows/domain/money.ts';
import { endingCases } from '#workflows/domain/termination.ts';
import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import { subsidyPaid } from '#workflows/project/clawback/clawback.ts';
import { openClaims } from '#workflows/project/milestone-funding/late-claims.ts';
import type { Project } from '#workflows/project/state.ts';
import { accountOfEnd, partBpOf, unverified, type WholeAccount } from './account.ts';
import { lateAt } from './late-at-end.ts';
import { proposalOf, terminationOf } from './termination.ts';

const received = (project: Project) => subsidyPaid(project).reduce((sum, { fen }) => sum + fen, 0);

/** Late interest owed beside the balance, by an order of its own: open claims, and what has come up to the proposal of the end. */
function lateFenOf(project: Project): number {
  const { at } = proposalOf(project);
  const open = openClaims(project);
  const further = terminationOf(project).settled ? [] : lateAt(project, at);
  return sumFen([...open, ...further].map(({ fen }) => fen));
}

const columns = [
  { name: 'cause', kind: 'term' },
  { name: 'acceptedFen', kind: 'fen' },
  { name: 'paidFen', kind: 'fen' },
  { name: 'enterprisePart', kind: 'rate' },
  { name: 'depositFen', kind: 'fen' },
  { name: 'chosenDamagesFen', kind: 'fen' },
  { name: 'payFen', kind: 'fen' },
  { name: 'refundFen', kind: 'fen' },
  { name: 'subsidyLeftFen', kind: 'fen' },
  { name: 'subsidyBackFen', kind: 'fen' },
] as const;

/** What each cause would leave, before the work in progress is verified: shown before anybody proposes one. */
export function endingsSheet(project: Project): Sheet {
  const figures = unverified(project);
  const rows = endingCases.map(({ cause, atFault, row }) => {
    const end = { cause, atFault, enterpriseBp: partBpOf(project, cause) };
    const { facts, damagesFen, payFen, refundFen, subsidyFen } = accountOfEnd(project, end, figures);
    const { acceptedFen, paidFen, depositFen } = facts;
    const back = Math.max(0, received(project) - subsidyFen);
    return [row, acceptedFen, paidFen, end.enterpriseBp, depositFen, damagesFen, payFen, refundFen, subsidyFen, back];
  });
  return { name: 'endings', columns, rows };
}

/** The whole calculation of the end in hand, line by line: estimated until it is verified. */
export function settlementFigures(project: Project): Figures {
  const proposal = proposalOf(project);
  const { figures } = terminationOf(project);
  const account = accountOfEnd(project, proposal, figures ?? unverified(project, proposal.estimateFen));
  return { name: figures ? 'settlement' : 'draftSettlement', items: linesOf(project, account) };
}

function linesOf(project: Project, { facts, workFen, workPartFen, damagesFen, payFen, refundFen, basisFen, subsidyFen }: WholeAccount) {
  const fen = (name: string, value: number) => ({ name, kind: 'fen' as const, value });
  const result = (name: string, value: number) => ({ ...fen(name, value), isResult: true as const });
  const some = (name: string, value: number) => (value > 0 ? [fen(name, value)] : []);
  const { taskBook } = project.contracting;
  return [
    { name: 'cause', kind: 'term' as const, value: facts.cause },
    fen('acceptedFen', facts.acceptedFen),
    ...some('defectFen', facts.defectFen),
    fen('costFen', facts.costFen),
    fen('commitmentsFen', facts.commitmentsFen),
    fen('workFen', workFen),
    { name: 'enterprisePart', kind: 'rate' as const, value: facts.enterpriseBp },
    fen('workPartFen', workPartFen),
    ...some('enlargedLossFen', facts.enlargedLossFen),
    ...some('chosenDamagesFen', damagesFen),
    ...some('depositFen', facts.depositFen),
    ...some('lateInterestFen', lateFenOf(project)),
    fen('paidFen', facts.paidFen),
    result('payFen', payFen),
    result('refundFen', refundFen),
    ...(taskBook
      ? [
          fen('basisFen', basisFen),
          { name: 'subsidyRate', kind: 'rate' as const, value: taskBook.rateBp },
          fen('subsidyLeftFen', subsidyFen),
          fen('subsidyPaidFen', received(project)),
          ...some('subsidyDueFen', subsidyFen - received(project)),
          result('subsidyBackFen', Math.max(0, received(project) - subsidyFen)),
        ]
      : []),
  ];
}
