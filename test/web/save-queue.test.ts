import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyQueue, isSettled, nextQueue, pauseMs, type SaveEvent, type SaveQueue, type Trouble, unkept } from '#web/forms/save-queue.ts';

type Queue = SaveQueue<string>;
const after = (queue: Queue, ...events: readonly SaveEvent<string>[]) => events.reduce(nextQueue, queue);
const typed = (content: string) => ({ type: 'typed', content }) as const;
const send = { type: 'send' } as const;

test('one save is on its way, the newest text replaces those that wait, and each success is built upon', () => {
  const busy = after(emptyQueue(0), typed('a'), send, typed('ab'), typed('abc'), send);
  expect(busy).toMatchObject({ sent: 'a', waiting: 'abc', turn: 1, revision: 0 });
  const next = after(busy, { type: 'saved', turn: 1, revision: 1 }, send);
  expect(next).toMatchObject({ sent: 'abc', waiting: null, turn: 2, revision: 1 });
  expect(isSettled(after(next, { type: 'saved', turn: 2, revision: 2 }))).toBe(true);
});

test('a failure keeps the text, and a newer one stands before it', () => {
  const lost = after(emptyQueue(0), typed('a'), send, { type: 'failed', turn: 1, trouble: 'away' });
  expect(lost).toMatchObject({ sent: null, waiting: 'a', trouble: 'away' });
  const newer = after(emptyQueue(0), typed('a'), send, typed('ab'), { type: 'failed', turn: 1, trouble: 'away' });
  expect(newer.waiting).toBe('ab');
  expect(after(lost, send)).toMatchObject({ sent: 'a', turn: 2 });
});

test('the pause grows with the failures, to half a minute', () => {
  const failing = (times: number) => ({ ...emptyQueue<string>(0), failures: times });
  expect([1, 2, 3, 10].map((times) => pauseMs(failing(times)))).toEqual([1000, 2000, 4000, 30_000]);
});

test.each<Trouble>(['signed-out', 'other-person', 'changed-elsewhere', 'refused'])(
  '%s waits for its writer, and keeps the text',
  (trouble) => {
    const held = after(emptyQueue(3), typed('a'), send, { type: 'failed', turn: 1, trouble }, typed('ab'), send);
    expect(held).toMatchObject({ sent: null, waiting: 'ab', trouble });
    expect(after(held, { type: 'mended' }, send)).toMatchObject({ sent: 'ab', trouble: null });
  },
);

test('a chosen text is based on the revision that it was chosen against', () => {
  const held = after(emptyQueue(3), typed('mine'), send, { type: 'failed', turn: 1, trouble: 'changed-elsewhere' });
  expect(after(held, { type: 'chosen', content: 'both', revision: 7 }, send)).toMatchObject({ sent: 'both', revision: 7, waiting: null });
});

test('leaving sends the newest beside what is on its way; the answer to the older is not taken for it', () => {
  const left = after(emptyQueue(0), typed('a'), send, typed('ab'), { type: 'leave' });
  expect(left).toMatchObject({ sent: 'ab', waiting: null, turn: 2 });
  expect(after(left, { type: 'saved', turn: 1, revision: 1 })).toEqual(left);
});

/** The server as drafts.ts keeps one draft: by revision, or by the count of the tab's own saves. */
class Server {
  kept: { content: string; revision: number; turn: number } | undefined;
  save(content: string, revision: number, turn: number): SaveEvent<string> {
    const { kept } = this;
    if (kept && kept.turn >= turn) return { type: 'saved', turn, revision: kept.revision };
    if (kept ? kept.revision !== revision && kept.turn >= turn : revision !== 0)
      return { type: 'failed', turn, trouble: 'changed-elsewhere' };
    this.kept = { content, revision: (kept?.revision ?? 0) + 1, turn };
    return { type: 'saved', turn, revision: this.kept.revision };
  }
}

test('for every order of lost saves and answers, one tab never conflicts with itself, and the last text is kept', () => {
  const moves = fc.array(fc.constantFrom('type', 'send', 'leave', 'arrive', 'answer', 'lose-save', 'lose-answer'), { maxLength: 60 });
  fc.assert(
    fc.property(moves, (played) => {
      const server = new Server();
      let queue: Queue = emptyQueue(0);
      let count = 0;
      const saves: { content: string; revision: number; turn: number }[] = [];
      const answers: SaveEvent<string>[] = [];
      const step = (event: SaveEvent<string>) => {
        const before = queue.turn;
        queue = nextQueue(queue, event);
        if (queue.turn !== before && queue.sent !== null) saves.push({ content: queue.sent, revision: queue.revision, turn: queue.turn });
      };
      const arrive = () => {
        const save = saves.shift();
        if (save) answers.push(server.save(save.content, save.revision, save.turn));
      };
      const fail = (turn: number) => step({ type: 'failed', turn, trouble: 'away' });
      for (const move of played) {
        if (move === 'type') {
          count += 1;
          step(typed(`text ${count}`));
        } else if (move === 'send' || move === 'leave') step({ type: move });
        else if (move === 'arrive') arrive();
        else if (move === 'answer') {
          const answer = answers.shift();
          if (answer) step(answer);
        } else if (move === 'lose-save') {
          const lost = saves.shift();
          if (lost) fail(lost.turn);
        } else {
          const lost = answers.shift();
          if (lost && 'turn' in lost) fail(lost.turn);
        }
        expect(queue.trouble === null || queue.trouble === 'away').toBe(true);
      }
      for (let round = 0; round < 8 && unkept(queue) !== null; round += 1) {
        while (saves.length > 0) arrive();
        for (let answer = answers.shift(); answer; answer = answers.shift()) step(answer);
        step(send);
      }
      expect(unkept(queue)).toBeNull();
      if (count > 0) expect(server.kept?.content).toBe(`text ${count}`);
    }),
    { numRuns: 300 },
  );
});
