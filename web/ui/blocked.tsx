import type { Block } from '#web/shapes/late.ts';
import { useMoment } from './clock.tsx';
import { useRole } from './people.tsx';
import { usePortal } from './wording.tsx';

/** Why something may not be done though its deadline runs on; without `lift` for good. */
export function BlockedWhy({ block }: { block: Block }) {
  const t = usePortal();
  const role = useRole();
  const details = { since: useMoment()(block.since), reason: t(`late.reason.${block.reason}` as 'late.reason.dispute') };
  return <>{block.lift === null ? t('late.blockedForGood', details) : t('late.blocked', { ...details, lift: role(block.lift) })}</>;
}
