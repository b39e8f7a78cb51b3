import { contentOf } from '#web/shapes/content-of.ts';
import { hashOf } from './canonical.ts';

/** Stands for the content of a field: equal texts have equal marks, empty ones the empty mark. */
export function markOf(value: unknown): string {
  const content = contentOf(value);
  return content === undefined ? '' : hashOf(JSON.stringify(content)).slice(0, 16);
}
