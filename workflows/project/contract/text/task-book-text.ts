import type { Composition } from '#workflows/engine/composed.ts';
import { taskBookParties } from '#workflows/project/contract/contracting.ts';
import { taskBookForm } from '#workflows/project/contract/task-book-form.ts';
import type { Project } from '#workflows/project/state.ts';
import { taskBookEn } from './task-book-en.ts';
import { taskBookFacts } from './task-book-facts.ts';
import { taskBookZh } from './task-book-zh.ts';

/** The task book that the funder's proposal makes; nothing before there is one. */
export function taskBookText(project: Project, form?: unknown): Composition | undefined {
  const parsed = taskBookForm.safeParse(form);
  if (!parsed.success || !project.contracting.contract) return undefined;
  return {
    recordedBy: { step: 'sign-task-book', outcome: 'propose' },
    texts: { demand: project.intake.demand?.document ?? '' },
    organisations: taskBookParties(project).map(({ organisation }) => organisation),
    write: (sources) => {
      const facts = taskBookFacts(project, parsed.data, sources);
      return { textZh: taskBookZh(facts), textEn: taskBookEn(facts) };
    },
  };
}
