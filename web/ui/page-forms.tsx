import { useMatches } from '@remix-run/react';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { formKey, type Group, type ShownForms } from '#web/shapes/field.ts';

const Known = createContext<ShownForms>({});
/** Forms of the documents below. */
export const Forms = Known.Provider;

/** The descriptions that the page's loaders have sent with its data. */
export function PageForms({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const forms = useMemo(() => Object.assign({}, ...matches.map(({ data }) => formsOf(data))), [matches]);
  return <Forms value={forms}>{children}</Forms>;
}
const formsOf = (data: unknown): ShownForms => (data as { forms?: ShownForms } | undefined)?.forms ?? {};

export function useShownForm(): (step: string, outcome: string) => Group | undefined {
  const known = useContext(Known);
  return (step, outcome) => known[formKey(step, outcome)];
}
