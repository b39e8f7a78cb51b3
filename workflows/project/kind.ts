import { stages } from '#workflows/domain/stage.ts';
import { defineKind } from '#workflows/engine/define-kind.ts';
import { withPack } from '#workflows/modules/terms/law.ts';
import { Pack } from '#workflows/modules/terms/packs.ts';
import { projectRules } from './access/rules.ts';
import { mayKnowClient, mayKnowLicensee, mayKnowUniversity, shownPhase } from './access/shown-phase.ts';
import { projectSides } from './access/sides.ts';
import { projectTalk } from './access/talk.ts';
import { barring } from './barring.ts';
import { catalogue } from './catalogue.ts';
import { frozenTexts } from './contract/text/frozen-texts.ts';
import { openProject, type ProjectStart } from './open-project.ts';
import { mayKnowBidder } from './proposal/visibility.ts';
import { ownSealing, whySealed } from './proposal/why-sealed.ts';
import { background } from './readings.ts';
import { revisedProject } from './revised-project.ts';
import type { Project } from './state.ts';
import { summaryOf } from './summary.ts';
import { projectWords } from './words.ts';

/** One project, from the enterprise's question to the inventors' share. */
export const projectKind = defineKind<Project, ProjectStart>()({
  name: 'project',
  stages,
  definitions: catalogue,
  words: projectWords,
  open: openProject,
  summary: summaryOf,
  timing: ({ terms: { lengths, days }, calendar }) => ({ lengths, calendar, ...(days ? { days } : {}) }),
  watchedBy: { part: 'platform', roles: ['pm', 'pm.lead', 'auditor'] },
  revised: revisedProject,
  enacted: (project, law) => {
    const pack = Pack.safeParse(law).data;
    return pack ? withPack(project, pack) : project;
  },
  access: projectRules,
  sides: projectSides,
  talk: projectTalk,
  openedBy: 'enterprise',
  windingUp: ['terminating'],
  shownPhase,
  background,
  barring,
  frozenTexts,
  whySealed,
  ownSealing,
  mayKnowConcerned: mayKnowBidder,
  mayKnowParty: (project, reader, part) => {
    if (part === 'licensee') return mayKnowLicensee(project, reader.sides);
    if (part === 'enterprise') return mayKnowClient(project, reader);
    return part !== 'university' || mayKnowUniversity(project, reader.sides);
  },
});
