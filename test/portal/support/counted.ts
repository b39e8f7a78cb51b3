import { cast, type Player } from '#scripts/story/cast.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { inboxCounts } from '#web/reads/inbox.ts';
import { doneWhere } from '#web/reads/inbox-parts.ts';
import { meant } from '#web/reads/meant.ts';
import { type Portal, viewerFor } from './portal.ts';

interface Counted {
  readonly todo: number;
  readonly done: number;
}

/** Of every player, the counts that pages show and the rows counted one by one. `held`: further roles, by player. */
export async function countsOfAll(portal: Portal, held: Partial<Record<Player, Viewer['grants']>> = {}) {
  const { database } = portal.services;
  const shown: Record<string, Counted> = {};
  const counted: Record<string, Counted> = {};
  for (const player of Object.keys(cast) as Player[]) {
    const known = viewerFor(player);
    const viewer = { ...known, grants: held[player] ?? known.grants };
    const { todo, done } = await inboxCounts(database, viewer);
    shown[player] = { todo, done };
    const [rows] = await database.$queryRaw<{ todo: number; done: number }[]>`SELECT
      (SELECT count(*)::int FROM open_step o WHERE o.closed_at IS NULL AND ${meant(viewer)}) AS todo,
      (SELECT count(*)::int FROM event e WHERE ${doneWhere(viewer)}) AS done`;
    if (rows) counted[player] = rows;
  }
  return { shown, counted };
}
