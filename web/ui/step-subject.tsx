import type { ReadDocument, StepPage } from '#web/shapes/step.ts';
import { When } from './clock.tsx';
import { DocumentText } from './document-text.tsx';
import { filesAt } from './file-links.tsx';
import { KeptOutExperts } from './kept-out.tsx';
import { useOrigin } from './people.tsx';
import { Sheets } from './sheets.tsx';
import { usePortal, useWords } from './wording.tsx';

type SubjectPage = Pick<StepPage, 'sheets' | 'beside' | 'composed'> & { readonly keptOut?: StepPage['keptOut'] } & {
  readonly project: Pick<StepPage['project'], 'id'>;
};
/** The subject of the decision, open and before the form: figures side by side, then the texts. */
export function StepSubject({ page: { sheets, beside, composed, project, keptOut = {} } }: { page: SubjectPage }) {
  const words = useWords();
  const t = usePortal();
  if (sheets.length === 0 && beside.length === 0 && !composed && Object.keys(keptOut).length === 0) return null;
  return (
    <div className="pad grid gap-6 border-b border-line-2">
      <Sheets sheets={sheets} />
      {composed ? (
        <section className="min-w-0">
          <h2>{words.noun(composed.step)}</h2>
          <p className="tiny mb-2">{t('step.composed')}</p>
          <DocumentText parts={[composed]} />
        </section>
      ) : null}
      {beside.map((document) => (
        <Beside key={document.version} caseId={project.id} document={document} />
      ))}
      <KeptOutExperts keptOut={keptOut} />
    </div>
  );
}

function Beside({ caseId, document }: { caseId: string; document: ReadDocument }) {
  const words = useWords();
  const origin = useOrigin();
  return (
    <section className="min-w-0">
      <h2 id={`read-${document.version}`} className="scroll-mt-20">
        {words.noun(document.step)}
      </h2>
      <p className="tiny mb-2">
        {words.label(document.step, document.outcome)} · {origin(document)} · <When at={document.at} />
      </p>
      <DocumentText parts={document.parts} files={filesAt(caseId, document.version)} />
    </section>
  );
}
