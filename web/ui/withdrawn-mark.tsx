import { useMoment } from './clock.tsx';
import { Chip } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** Beside what its author has taken back. */
export function WithdrawnMark({ at }: { at: string | null }) {
  const t = usePortal();
  const moment = useMoment();
  return at === null ? null : <Chip tone="warn">{t('documents.withdrawn', { at: moment(at) })}</Chip>;
}
