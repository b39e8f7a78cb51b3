import { Form, useNavigation } from '@remix-run/react';
import type { ChannelRow, NotificationSetting } from '#web/shapes/notifications.ts';
import type { Locale } from '#web/wording/index.ts';
import type { Manner, NoticeKind } from '#workflows/mail/choices.ts';
import { Card } from './parts.tsx';
import { usePortal } from './wording.tsx';

export interface NoticeChoicesShown {
  readonly setting: NotificationSetting;
  readonly kinds: readonly { readonly kind: NoticeKind; readonly manners: readonly Manner[] }[];
  readonly locales: readonly Locale[];
  readonly channels: readonly ChannelRow[];
}
const languageNames: Readonly<Record<Locale, string>> = { 'zh-CN': '中文', en: 'English' };

/** By kind of notice: how its mail comes, and by which confirmed channels it comes as well. */
export function NoticeChoices({ setting, kinds, locales, channels }: NoticeChoicesShown) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  const confirmed = channels.filter(({ confirmedAt }) => confirmedAt !== null);
  return (
    <Card>
      <Form method="post" className="grid gap-5">
        {kinds.map(({ kind, manners }) => (
          <fieldset key={kind}>
            <legend className="mb-1 font-semibold">{t(`notifications.kind.${kind}`)}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {manners.map((manner) => (
                <label key={manner} className="flex items-center gap-2">
                  <input
                    type="radio"
                    name={kind}
                    value={manner}
                    defaultChecked={setting.choices.mail[kind] === manner}
                    className="accent-brand"
                  />
                  {t(`notifications.manner.${manner}`)}
                </label>
              ))}
            </div>
            {confirmed.length > 0 ? (
              <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
                <span>{t('notifications.channels.also')}</span>
                {confirmed.map(({ channel }) => (
                  <label key={channel} className="flex items-center gap-2">
                    <input
                      type="checkbox"
                      name={`${kind}-${channel}`}
                      value="at-once"
                      defaultChecked={setting.choices[channel][kind] === 'at-once'}
                      className="accent-brand"
                    />
                    {t(`mails.channel.${channel}`)}
                  </label>
                ))}
              </div>
            ) : null}
            {kind === 'legal' ? <p className="small mt-1">{t('notifications.legalWhy')}</p> : null}
          </fieldset>
        ))}
        {confirmed.map(({ channel }) => (
          <input key={channel} type="hidden" name="chosen" value={channel} />
        ))}
        <fieldset>
          <legend className="mb-1 font-semibold">{t('notifications.language')}</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {locales.map((locale) => (
              <label key={locale} className="flex items-center gap-2" lang={locale}>
                <input type="radio" name="locale" value={locale} defaultChecked={setting.locale === locale} className="accent-brand" />
                {languageNames[locale]}
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit" className="btn primary" disabled={busy}>
          {t('notifications.save')}
        </button>
      </Form>
    </Card>
  );
}
