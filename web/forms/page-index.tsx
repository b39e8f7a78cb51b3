import type { StepPage } from '#web/shapes/step.ts';
import { useBeside } from '#web/ui/beside.ts';
import { usePortal } from '#web/ui/wording.tsx';
import type { OpenForm } from './form-page.ts';
import { useParts } from './form-parts.tsx';

/** A page with fewer places than these is seen at a glance. */
const worthAnIndex = 4;

/** What a long page holds, in its order, as links within it: the texts, the decision, the parts of the form. */
export function PageIndex({ page, form }: { page: StepPage; form: OpenForm | null }) {
  const t = usePortal();
  const partsOf = useParts(page.step);
  const besideOf = useBeside();
  const figures = page.sheets.map(({ name }) => ({ to: `sheet-${name}`, label: t(`sheets.title.${name}` as 'sheets.title.terms') }));
  const read = besideOf(page).map(({ document, title }) => ({ to: `read-${document.version}`, label: title }));
  const decides = page.outcomes.length > 0 ? [{ to: 'decision', label: t('step.decision') }] : [];
  const parts = form ? partsOf(form.root.fields).flatMap(({ id, title }) => (title ? [{ to: id, label: title }] : [])) : [];
  // several opinions of one name stand together: the first leads to them
  const places = [...figures, ...read, ...decides, ...parts].filter(
    ({ label }, index, all) => all.findIndex((one) => one.label === label) === index,
  );
  if (places.length < worthAnIndex) return null;
  return (
    <nav aria-label={t('step.onThisPage')} className="no-print border-b border-line-2 px-5 py-3">
      <ul className="small flex flex-wrap gap-x-4 gap-y-1.5">
        {places.map(({ to, label }) => (
          <li key={to}>
            <a href={`#${to}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
