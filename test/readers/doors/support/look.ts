import type { Table } from '#test/readers/support/table.ts';
import type { Standing } from '#web/access/standing.ts';
import { type Answer, differenceOf, type Visitor } from './answer.ts';
import type { Kept } from './kept.ts';

/** One account before one case. */
export interface Look {
  readonly visitor: Visitor;
  readonly kept: Kept;
  readonly standing: Standing;
  readonly table: Table;
}
export const isPart = ({ standing }: Look) => standing.sides.size > 0;
/** An open call alone asks the reader, who has not begun to answer: it is found where calls are. */
export const isOnlyInvited = ({ standing }: Look) => [...standing.sides].every((side) => side === 'invited');

/** Nothing is learnt from this door: the answer is the one about something that does not exist. */
export function same({ visitor, kept, table }: Look, door: string, asked: Asked, random: Asked): void {
  const difference = differenceOf(asked.answer, asked.about, random.answer, random.about);
  table.cell(`${door}: is not the answer for a random id`, difference === undefined, () => `${kept.name} ${visitor.name} ${difference}`);
}
export interface Asked {
  readonly about: string;
  readonly answer: Answer;
}
/** What may be known is there. */
export function holds({ visitor, kept, table }: Look, kind: string, is: boolean, example: () => string = () => ''): void {
  table.cell(kind, is, () => `${kept.name} ${visitor.name} ${example()}`);
}
/** The value of an answered procedure. */
export function resultOf<T>({ status, body }: Answer): T | undefined {
  return status === 200 ? (JSON.parse(body) as { result: { data: T } }).result.data : undefined;
}
