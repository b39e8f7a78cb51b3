import { createContext, useContext } from 'react';
import type { NamedIds } from '#web/shapes/step.ts';
import { useName } from './names.ts';

const Known = createContext<NamedIds>({});
/** Names of ids, for all components below. */
export const Named = Known.Provider;

/** "郑岩" for `person` and an id; the id itself where the reader may not know the name. */
export function useNamed(): (to: string | undefined, id: string) => string {
  const known = useContext(Known);
  const name = useName();
  return (to, id) => name(known[`${to}:${id}`]) || id;
}
