import { type Choices, messageChannels, noticeKinds } from '#workflows/mail/choices.ts';
import { textOf } from './read-form.server.ts';

/** The choices of the page's form. Of a channel that the page has not shown (`chosen`) what was chosen before stays. */
export function choicesFrom(form: FormData, kept: Choices): unknown {
  const of = (manner: (kind: string) => string) => Object.fromEntries(noticeKinds.map((kind) => [kind, manner(kind)]));
  const shown = form.getAll('chosen');
  const message = (channel: string) => of((kind) => (textOf(form, `${kind}-${channel}`, 20) === 'at-once' ? 'at-once' : 'off'));
  return {
    mail: of((kind) => textOf(form, kind, 20)),
    ...Object.fromEntries(messageChannels.map((channel) => [channel, shown.includes(channel) ? message(channel) : kept[channel]])),
  };
}
