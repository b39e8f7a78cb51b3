import { createHmac, timingSafeEqual } from 'node:crypto';

const dayMs = 86_400_000;
const daysValid = 7;

/** The present key marks; what an earlier one has marked is taken. */
interface TicketKeys {
  readonly present: Buffer;
  readonly earlier: readonly Buffer[];
}

const markOf = (key: Buffer, caseId: string, opening: string, day: number) =>
  createHmac('sha256', key).update(`form ${caseId} ${opening} ${day}`).digest('base64url').slice(0, 32);

/**
 * Part of a form's address: the portal has shown this form to a reader with access. After a sign-out, or without this part, the typed
 * text is still returned; no other request has a form parsed. It gives no right to act.
 */
export function formTicket({ present }: TicketKeys, caseId: string, opening: string, now = Date.now()): string {
  const day = Math.floor(now / dayMs);
  return `${day.toString(36)}.${markOf(present, caseId, opening, day)}`;
}

export function isOurTicket({ present, earlier }: TicketKeys, caseId: string, opening: string, ticket: string, now = Date.now()): boolean {
  const [, written = '', mark = ''] = /^([0-9a-z]{1,6})\.([\w-]{32})$/.exec(ticket) ?? [];
  const day = Number.parseInt(written, 36);
  const age = Math.floor(now / dayMs) - day;
  if (!(age >= 0 && age <= daysValid)) return false;
  return [present, ...earlier].some((key) => timingSafeEqual(Buffer.from(markOf(key, caseId, opening, day)), Buffer.from(mark)));
}
