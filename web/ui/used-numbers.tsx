import type { StepPage } from '#web/shapes/step.ts';
import { Note } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** Before a claim's form, and its reviewer's: numbers of vouchers that other claims of the project have used. Shown, and decided by people. */
export function UsedNumbers({ page: { usedNumbers } }: { page: Pick<StepPage, 'usedNumbers'> }) {
  const t = usePortal();
  if (usedNumbers.length === 0) return null;
  return (
    <div className="pad border-b border-line-2">
      <Note tone="warn" title={t('step.usedNumbers', { count: usedNumbers.length })}>
        <p className="small">{t('step.usedNumbersHow')}</p>
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 tabular-nums">
          {usedNumbers.map((number) => (
            <li key={number}>{number}</li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
