import type { StepPage } from '#web/shapes/step.ts';
import { useName } from './names.ts';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

/** Experts who are kept out of the choices below, each with the reason. */
export function KeptOutExperts({ keptOut }: { keptOut: StepPage['keptOut'] }) {
  const t = usePortal();
  const name = useName();
  const rows = [...new Map(Object.values(keptOut).flatMap((list) => list.map((one) => [`${one.names.zh} ${one.why}`, one])))];
  if (rows.length === 0) return null;
  return (
    <details className="card p-4">
      <summary className="font-semibold">{t('keptOut.title', { count: rows.length })}</summary>
      <ul className="mt-2 grid gap-1">
        {rows.map(([key, { names, why }]) => (
          <li key={key} className="small">
            <Written text={name(names)} /> · {t(`keptOut.${why}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
