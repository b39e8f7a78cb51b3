import type { PaperRef } from '#web/shapes/paper.ts';
import { paperAddress } from '#web/ui/paper-address.ts';
import { usePurpose } from './accounts.ts';
import { When } from './clock.tsx';
import { Amount } from './money.tsx';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

/** The file of a paper in each language. The Chinese one is authoritative. */
export function PaperLinks({ caseId, paper }: { caseId: string; paper: PaperRef }) {
  const t = usePortal();
  const name = useName();
  const of = name(paper.titles);
  return (
    <span className="no-print flex flex-wrap gap-x-3">
      <a href={paperAddress(caseId, paper, 'zh')} download aria-label={t('papers.chineseOf', { of })}>
        {t('papers.chinese')}
      </a>
      <a href={paperAddress(caseId, paper, 'en')} download aria-label={t('papers.englishOf', { of })}>
        {t('papers.english')}
      </a>
    </span>
  );
}

/** Papers by name and number, the latest first; proofs of payment by what was paid to whom. */
export function PaperRows({ caseId, papers }: { caseId: string; papers: readonly PaperRef[] }) {
  const name = useName();
  const purpose = usePurpose();
  return (
    <ul className="card rows">
      {papers.map((paper) => (
        <li key={paper.number} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-[18px] py-3">
          <div className="min-w-0 flex-1 basis-64">
            {name(paper.titles)}
            {paper.payment ? (
              <p className="small">
                <Written text={[purpose(paper.payment.purpose), name(paper.payment.paidFor)].filter(Boolean).join(' · ')} /> ·{' '}
                <Written text={name(paper.payment.payee)} /> · <Amount fen={paper.payment.fen} />
              </p>
            ) : null}
            <p className="tiny">{paper.number}</p>
          </div>
          <PaperLinks caseId={caseId} paper={paper} />
          <span className="tiny">
            <When at={paper.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Those that an act has issued, or whose documents they repeat. */
export const papersAbout = (papers: readonly PaperRef[], version: number) =>
  papers.filter((paper) => paper.version === version || paper.repeats.includes(version));
