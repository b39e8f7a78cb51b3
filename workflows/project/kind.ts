import { stages } from '#workflows/domain/stage.ts';
import { defineKind } from '#workflows/engine/define-kind.ts';
import { catalogue } from './catalogue.ts';
import { openProject, type ProjectStart } from './open-project.ts';
import { revisedProject } from './revised-project.ts';
import type { Project } from './state.ts';
import { summaryOf } from './summary.ts';

/** One project, from the enterprise's question to the inventors' share. */
export const projectKind = defineKind<Project, ProjectStart>({
  name: 'project',
  stages,
  definitions: catalogue,
  open: openProject,
  summary: summaryOf,
  revised: revisedProject,
});
