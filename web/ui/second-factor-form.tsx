import { Form, useNavigation } from '@remix-run/react';
import { mostCharacters } from '#workflows/domain/password.ts';
import { Card } from './parts.tsx';
import { usePortal } from './wording.tsx';

/** New recovery codes, or the end of the second factor. */
export function SecondFactorForm({ what, asks }: { what: 'renew' | 'end'; asks: readonly ('password' | 'code')[] }) {
  const t = usePortal();
  const busy = useNavigation().state !== 'idle';
  return (
    <Card title={t(`secondFactor.${what}Title`)}>
      <p className="small mb-3">{t(`secondFactor.${what}Lead`)}</p>
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="do" value={what} />
        {asks.map((name) => (
          <FactorField key={name} id={`${what}-${name}`} name={name} />
        ))}
        <button type="submit" className="btn" disabled={busy}>
          {t(`secondFactor.${what}`)}
        </button>
      </Form>
    </Card>
  );
}

export function FactorField({ id, name }: { id: string; name: 'password' | 'code' }) {
  const t = usePortal();
  return (
    <div className="min-w-0 flex-1 basis-48">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {t(`secondFactor.${name}`)}
      </label>
      <input
        id={id}
        name={name}
        type={name === 'password' ? 'password' : 'text'}
        autoComplete={name === 'password' ? 'current-password' : 'one-time-code'}
        required
        maxLength={name === 'password' ? mostCharacters : 40}
        className="input"
      />
    </div>
  );
}
