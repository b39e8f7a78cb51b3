import type { StepPage } from '#web/shapes/step.ts';
import { type Titled, useBeside } from './beside.ts';
import { ChangesLink } from './changes-link.tsx';
import { When } from './clock.tsx';
import { DocumentText } from './document-text.tsx';
import { filesAt } from './file-links.tsx';
import { later } from './later.tsx';
import { useOrigin } from './people.tsx';
import { Sheets } from './sheets.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

const KeptOutExperts = later(() => import('./kept-out.tsx').then((found) => found.KeptOutExperts));
const Contacts = later(() => import('./contacts.tsx').then((found) => found.Contacts));
const FieldWriters = later(() => import('./field-writers.tsx').then((found) => found.FieldWriters));

type SubjectPage = Pick<StepPage, 'sheets' | 'beside' | 'composed'> & {
  readonly keptOut?: StepPage['keptOut'];
  readonly written?: StepPage['written'];
  readonly contacts?: StepPage['contacts'];
  readonly project: Pick<StepPage['project'], 'id'>;
};
/** The subject of the decision, open and before the form: figures side by side, then the texts. */
export function StepSubject({
  page: { sheets, beside, composed, project, keptOut = {}, written = [], contacts = [] },
}: {
  page: SubjectPage;
}) {
  const words = useWords();
  const t = usePortal();
  const besideOf = useBeside();
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
      {besideOf({ beside, sheets }).map(({ document, title }) => (
        <Beside
          key={document.version}
          caseId={project.id}
          title={title}
          document={document}
          written={written.find(({ version }) => version === document.version)}
        />
      ))}
      {contacts.length > 0 ? <Contacts contacts={contacts} /> : null}
      {Object.keys(keptOut).length > 0 ? <KeptOutExperts keptOut={keptOut} /> : null}
    </div>
  );
}

interface BesideProps extends Titled {
  readonly caseId: string;
  readonly written: StepPage['written'][number] | undefined;
}
function Beside({ caseId, title, document, written }: BesideProps) {
  const t = usePortal();
  const words = useWords();
  const origin = useOrigin();
  return (
    <section className="min-w-0">
      <h2 id={`read-${document.version}`} className="scroll-mt-20">
        <Written text={title} />
      </h2>
      <p className="tiny mb-2">
        {words.label(document.step, document.outcome)} · {origin(document)} · <When at={document.at} />{' '}
        <ChangesLink caseId={caseId} document={document} />
      </p>
      {written ? (
        <section aria-label={t('together.writtenBy')} className="mb-3">
          <FieldWriters step={document.step} order={written.order} fields={written.fields} />
        </section>
      ) : null}
      <DocumentText parts={document.parts} files={filesAt(caseId, document.version)} />
    </section>
  );
}
