import { z } from 'zod';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { Count } from '#workflows/engine/facts.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { targetOf } from '#workflows/engine/target.ts';
import { aboutOf, changeFacts, changeOf, give, type HasTakeovers, type TakeoverRules, takeoversOf, tellBoth } from './takeover.ts';

/** Calendar days that the platform may be late before others act for it: its lead has heard of it three times by then. */
export const platformSilentDays = 30;

/**
 * P8: what the platform itself does not do is done by the funder's officer; without a funder by the parties together, each of whom
 * asks for it: then the first of them is asked.
 */
export const actForPlatform = <State extends HasTakeovers>(rules: TakeoverRules<State>) =>
  definersOf<State>().defineStep({
    name: 'act-for-platform',
    code: 'X.13',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => rules.forPlatform(state).map(({ id, for: audience }) => ({ subject: id, for: audience })),
    names: { opening: { to: 'opening', late: true, at: (state) => rules.platform(state) } },
    outcomes: { ask: { form: z.strictObject({ opening: OpeningKey, reason: prose(10, 500) }) } },
    facts: {
      ...changeFacts('platform-stood-in-for'),
      'asked-for-platform': z.strictObject({ key: Word, step: Name, subject: Subject, seat: Subject.optional(), of: Count, asked: Count }),
    },
    rules: ['platform-not-silent', 'may-not-act-there', 'asked-before'],
    breaks: (state, { subject, actor, at, upon }) => {
      const target = targetOf({ upon });
      const { for: audience } = target.opening;
      const days = Math.max(0, Math.floor((Date.parse(at) - Date.parse(target.dueAt ?? at)) / realDayMs));
      const before = takeoversOf(state).asked[target.key] ?? [];
      return [
        ...brokenIf(days < platformSilentDays, {
          rule: 'platform-not-silent',
          field: 'opening',
          figures: { days, least: platformSilentDays },
        }),
        ...brokenIf(audience.not?.includes(actor.person) === true, { rule: 'may-not-act-there', field: 'opening' }),
        ...brokenIf(
          before.some(({ party }) => party === subject),
          { rule: 'asked-before', field: 'opening' },
        ),
      ];
    },
    refuses: (state, { upon }) => {
      const { for: audience } = targetOf({ upon }).opening;
      const isPlatforms = audience.organisation !== undefined && audience.organisation === rules.platform(state);
      return isPlatforms ? undefined : refuse('NOT_ON_THE_LIST', { fields: ['opening'] });
    },
    apply: (state, { subject: party, actor, upon }) => {
      const target = targetOf({ upon });
      const { given, asked } = takeoversOf(state);
      const all = [...(asked[target.key] ?? []), { party, person: actor.person }];
      const wanted = rules.forPlatform(state);
      const missing = wanted.filter(({ id }) => !all.some((one) => one.party === id));
      const first = wanted.find(({ id }) => id === all[0]?.party);
      if (missing.length > 0 || !first || !all[0]) {
        return {
          state: { ...state, takeovers: { given, asked: { ...asked, [target.key]: all } } },
          facts: [{ type: 'asked-for-platform', ...aboutOf(target), asked: all.length, of: wanted.length }],
        };
      }
      const standIn = { ...first.for, person: all[0].person };
      return {
        state: give(state, target, { ...standIn, standsIn: true }),
        facts: changeOf('platform-stood-in-for', target, standIn.person),
        notices: tellBoth(target, standIn),
      };
    },
  });
