import { DocumentText } from '#web/forms/document-text.tsx';
import type { ReadDocument, StepPage } from '#web/reads/shapes/step.ts';
import { When } from './clock.tsx';
import { useOrigin } from './people.tsx';
import { Sheets } from './sheets.tsx';
import { useWords } from './wording.tsx';

/** What the decision is about, open and before the form: figures side by side, then the texts. */
export function StepSubject({ page: { sheets, beside } }: { page: Pick<StepPage, 'sheets' | 'beside'> }) {
  if (sheets.length === 0 && beside.length === 0) return null;
  return (
    <div className="pad grid gap-6 border-b border-line-2">
      <Sheets sheets={sheets} />
      {beside.map((document) => (
        <Beside key={document.version} document={document} />
      ))}
    </div>
  );
}

function Beside({ document }: { document: ReadDocument }) {
  const words = useWords();
  const origin = useOrigin();
  return (
    <section className="min-w-0">
      <h2>{words.noun(document.step)}</h2>
      <p className="tiny mb-2">
        {words.label(document.step, document.outcome)} · {origin(document)} · <When at={document.at} />
      </p>
      <DocumentText parts={document.parts} />
    </section>
  );
}
