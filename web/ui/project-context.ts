import { useOutletContext } from '@remix-run/react';
import type { ProjectPage } from '#web/reads/shapes/project.ts';

/** The project that the tabs are about, read once by their frame. */
export const useProject = () => useOutletContext<ProjectPage>();
