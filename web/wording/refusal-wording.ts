import type { FailureReason } from '#web/errors/failure.ts';
import type { RefusalCode } from '#workflows/engine/refusal.ts';

/**
 * One sentence and one piece of advice per reason, the rules' and the portal's own, ICU with the refusal's details. Instants (`at`, `dueAt`) are to be
 * formatted before they are filled in; names come in both languages (`byZh`, `organisationEn`).
 */
export type RefusalWording = Readonly<Record<RefusalCode | FailureReason, { readonly sentence: string; readonly whatNow: string }>>;
