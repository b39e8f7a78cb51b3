import { z } from 'zod';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { mayAct } from '#workflows/engine/admit.ts';
import { prose } from '#workflows/engine/carried.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { remarks } from '#workflows/engine/remarks.ts';
import { targetOf } from '#workflows/engine/target.ts';
import { type HasSendingBack, mostTimes, type SendingBackRules, timesSentBack } from './sending-back.ts';

/**
 * 退回: the person asked sends the form that asks back to its author, with remarks on its fields. The case is as before that form, but for
 * what others have done meanwhile about the item itself; the form opens again with the remarks and with what was typed.
 */
export const sendBack = <State extends HasSendingBack>(rules: SendingBackRules<State>) =>
  definersOf<State>().defineStep({
    name: 'send-back',
    code: 'X.22',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    upon: 'opening',
    opens: (state) => {
      const { returnable } = state;
      const author = rules.parties(state).find((party) => party.for.organisation === returnable?.organisation);
      if (!returnable || !author) return [];
      return rules
        .parties(state)
        .map(({ id, for: audience }) => ({ subject: author.id, seat: id, for: audience, about: { step: returnable.step } }));
    },
    names: {
      opening: { to: 'opening', mine: true, openedWith: ({ returnable }) => returnable?.version },
      field: { to: 'field', of: ({ returnable }) => (returnable ? [returnable] : []) },
    },
    outcomes: {
      return: {
        form: z.strictObject({ opening: OpeningKey, reason: prose(5, 2000), remarks: remarks() }),
        grounds: 'reason',
        negative: true,
      },
    },
    facts: { 'form-sent-back': z.strictObject({ key: Word, step: Name, subject: Subject }) },
    rules: ['opened-otherwise', 'question-open', 'sent-back-enough'],
    breaks: (state, act) => {
      const { key = '', version } = state.returnable ?? {};
      const target = targetOf(act);
      return [
        ...brokenIf(target.version !== version, { rule: 'opened-otherwise', field: 'opening' }),
        ...brokenIf(target.isHeld, { rule: 'question-open', field: 'opening' }),
        ...brokenIf(timesSentBack(state, key) >= mostTimes, { rule: 'sent-back-enough', field: 'opening', figures: { most: mostTimes } }),
      ];
    },
    refuses: (_state, act) =>
      mayAct(targetOf(act).opening.for, act.actor) ? undefined : refuse('NOT_ON_THE_LIST', { fields: ['opening'] }),
    apply: (state, act) => {
      if (!state.returnable) throw new Error('nothing to send back');
      const { key, step, was } = state.returnable;
      const kept = Object.fromEntries(rules.meanwhile.flatMap((name) => (state[name] === undefined ? [] : [[name, state[name]]])));
      const sentBack = { ...state.sentBack, [key]: { document: act.document, times: timesSentBack(state, key) + 1 } };
      const [, subject = ''] = key.split('/');
      // kept by this very case, and so of its type
      return { state: { ...(was as State), ...kept, sentBack }, facts: [{ type: 'form-sent-back', key, step, subject }] };
    },
  });

/** Keeps the case as it was before an act that can be sent back, until anything but the work on its item follows. */
const keeping = <State extends HasSendingBack>(rules: SendingBackRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'sending-back',
    since: rules.since,
    access: rules.access,
    follows: (before, { state, transfers = [], effects = [] }, { act, definition, version }) => {
      if (state === before) return state;
      const { returnable: former, ...rest } = state;
      const allows = definition?.kind === 'step' && act !== undefined && definition.returnable?.includes(act.outcome) === true;
      if (allows && transfers.length + effects.length === 0) {
        const was = Object.fromEntries(Object.entries(before).filter(([name]) => !isMomentary(rules, name)));
        const { key, step, outcome, actor } = act;
        return { ...state, returnable: { key, step, outcome, organisation: actor.organisation, version, was } };
      }
      return former && !isAside(rules, before, state) ? (rest as State) : state;
    },
  });
const isMomentary = <State>({ momentary }: SendingBackRules<State>, name: string) =>
  name === 'returnable' || momentary.some((part) => part === name);
/** Nothing but the work on the item has changed the case. */
function isAside<State extends HasSendingBack>(rules: SendingBackRules<State>, before: State, after: State): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof State & string>;
  return [...names].every((name) => rules.meanwhile.includes(name) || isMomentary(rules, name) || before[name] === after[name]);
}

export const sendingBackSteps = <State extends HasSendingBack>(rules: SendingBackRules<State>) =>
  [sendBack(rules), keeping(rules)] as const;
