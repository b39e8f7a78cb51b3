import { useOutletContext } from '@remix-run/react';
import type { CasePage } from '#web/shapes/case.ts';
import type { ProjectPage } from '#web/shapes/project.ts';

/** The case data of the tabs, read once by their frame. */
export interface CaseShown {
  readonly shown: CasePage;
  /** Null: a case of another kind. */
  readonly project: ProjectPage | null;
}
export const useCase = () => useOutletContext<CaseShown>();
