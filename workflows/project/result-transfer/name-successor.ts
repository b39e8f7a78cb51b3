import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, owners } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { anInventor } from '#workflows/project/nameable.ts';
import { defineStep } from '#workflows/project/state.ts';
import { inventorConcerned } from './inventor-concerned.ts';
import { isMissing, withSuccessor } from './successors.ts';

const evidence = prose(10, 2000);

/** An inventor has died and has an heir, cannot be found, or is found again. Whoever has left the university keeps the share and acts as before. */
export const nameSuccessor = defineStep({
  name: 'name-successor',
  code: 'S6.25',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: owners, read: owners, actor: 'named', figures: grown(owners) },
  optional: true,
  opens: (project) =>
    (['transferring', 'sharing', 'closed'] as const).some((phase) => phase === project.phase)
      ? (project.transfer.disclosure?.inventors ?? [])
          .filter(
            ({ inventor }) => project.transfer.successors?.[inventor]?.confirmed !== undefined || !project.transfer.successors?.[inventor],
          )
          .map(({ inventor }) => ({
            subject: inventor,
            for: university(project, 'uni.tto'),
            offers: isMissing(project, inventor) ? ['heir', 'found'] : ['heir', 'not-found'],
          }))
      : [],
  subjectIs: 'person',
  compares: (project, { subject }) => [inventorConcerned(project, subject)],
  names: { heir: anInventor },
  outcomes: {
    heir: { form: z.strictObject({ heir: Id.max(55), evidence }) },
    'not-found': { form: z.strictObject({ evidence }), negative: true },
    found: { form: z.strictObject({ evidence }) },
  },
  retractable: ['heir', 'not-found', 'found'],
  facts: { 'successor-named': z.strictObject({ what: z.enum(['heir', 'not-found', 'found']) }) },
  rules: ['heir-is-inventor'],
  breaks: (_project, act) =>
    act.outcome === 'heir' ? brokenIf(act.input.heir === act.subject, { rule: 'heir-is-inventor', field: 'heir' }) : [],
  apply: (project, act) => {
    const maker = act.actor.person;
    const named = act.outcome === 'heir' ? { what: act.outcome, heir: act.input.heir, maker } : { what: act.outcome, maker };
    return { state: withSuccessor(project, act.subject, named), facts: [{ type: 'successor-named', what: act.outcome }] };
  },
});
