import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalKeptLine, prose } from '#workflows/engine/carried.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { type HasPublicities, lengthOf, withPublicity } from './publicity.ts';
import type { ObjectionRules } from './rules.ts';

// more would only swell the case; who comes later finds the matter held already
const maxObjections = 500;

/** During a public notice any person may object by real name, signed in or not; not after its last day. */
export const fileObjection = <Subject extends string, State extends HasPublicities<Subject>>({
  definers,
  since,
  stage,
  subjects,
  file: { code, access, by, isKnown },
}: ObjectionRules<Subject, State>) =>
  definers.defineStep({
    name: 'file-objection',
    code,
    stage,
    since,
    access,
    opens: (state) =>
      Object.values(state.publicities)
        .filter((publicity) => publicity.state === 'running')
        .map((publicity) => ({ subject: publicity.subject, for: by(state), about: lengthOf(publicity) })),
    outcomes: {
      file: {
        form: z.strictObject({
          grounds: prose(50, 3000),
          realName: prose(2, 80),
          contact: prose(5, 120),
          // confirmed by a link, and then the way of the answer to a person without an account (worker/mail/objectors.ts)
          email: optionalKeptLine(200),
          files: optionalFiles(),
        }),
        negative: true,
      },
    },
    facts: { 'objection-filed': z.strictObject({ subject: z.enum(subjects), objection: Id }) },
    isPublic: true,
    repeatable: true,
    rules: ['no-address'],
    breaksWhole: (_state, form) => {
      const { email = '' } = form as { readonly email?: string };
      return brokenIf(email !== '' && !z.email().safeParse(email).success, { rule: 'no-address', field: 'email' });
    },
    refuses: (state, { subject }) => {
      const { length } = state.publicities[subject]?.objections ?? [];
      return length < maxObjections ? undefined : refuse('LIMIT_REACHED', { limit: maxObjections });
    },
    apply: (state, { at, actor, document }, opening) => {
      const running = state.publicities[opening.subject];
      if (!running) throw new Error(`an objection to the unpublished ${opening.subject}`);
      const { subject, round } = running;
      const id = `${subject}-${round}-${running.objections.length + 1}`;
      // a holder of an account is identified already; other persons are admitted first
      const filed = { id, state: isKnown(actor) ? ('open' as const) : ('filed' as const), at, by: actor.person, document };
      return {
        state: withPublicity(state, { ...running, objections: [...running.objections, filed] }),
        facts: [{ type: 'objection-filed', subject, objection: id }],
      };
    },
  });
