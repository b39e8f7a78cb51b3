import { leavesOf } from '#test/readers/support/leaks.ts';
import { isMeantAtAll } from '#web/access/asked.ts';
import { mayRead } from '#web/access/may-read.ts';
import { shownTo } from '#web/access/shown-to.ts';
import { actOf } from '#web/reads/event-row.ts';
import { holds, isPart, type Look } from './look.ts';

/** The longest piece of a text that stands alike in a page and in a value. */
const pieceOf = (text: string) => text.split(/["'&<>\\\n\r]/).reduce((long, piece) => (piece.length > long.length ? piece : long), '');
const isTelling = (piece: string) => piece.length >= 12 && !/^(\d{4}-\d\d-\d\d.*|[a-z-]+|[0-9a-f]{64})$/.test(piece);

/** Nothing of a text that an account may not read stands in anything that it has got. */
export async function leakDoor(look: Look): Promise<void> {
  const { visitor, kept, standing } = look;
  const read = new Set<string | number>();
  const unread = new Map<string, string>();
  for (const act of kept.acts) {
    const parts = kept.texts.get(act.version) ?? [];
    const is = isPart(look) && mayRead(kept.state, standing, actOf(act));
    const shown = is ? parts.map(({ values }) => shownTo(kept.state, standing, actOf(act), values)) : [];
    leavesOf(shown, read);
    for (const value of leavesOf(parts.map(({ values }) => values)))
      if (typeof value === 'string') unread.set(value, `${act.step} ${act.outcome}`);
  }
  // the person asked knows the subject
  for (const place of kept.places) if (isMeantAtAll(standing, place)) leavesOf(place.about, read);
  const published = (
    await Promise.all([...visitor.pages].filter(([path]) => /^\/trpc\/(?:demands|publicities)\./.test(path)).map(([, answer]) => answer))
  )
    .map(({ body }) => body)
    .join('\n');
  const known = [...read].filter((value) => typeof value === 'string').join('\n');
  const secret = [...unread]
    .map(([value, act]) => ({ piece: pieceOf(value), act }))
    .filter(({ piece }) => isTelling(piece) && !known.includes(piece) && !published.includes(piece));
  for (const [path, answer] of visitor.pages) {
    const { body } = await answer;
    const told = secret.find(({ piece }) => body.includes(piece));
    holds(look, 'all answers: one tells of a text that may not be read', told === undefined, () => `${path} ${told?.act} ${told?.piece}`);
  }
}
