import { mostCharacters } from '#workflows/domain/password.ts';
import { usePortal } from './wording.tsx';

/** Fields for a new password, typed twice, with its rules; `present`: first the one in force. */
export function PasswordFields({ present = false }: { present?: boolean }) {
  const t = usePortal();
  const names = present ? (['present', 'wanted', 'again'] as const) : (['wanted', 'again'] as const);
  return names.map((name) => (
    <div key={name}>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {t(`password.${name}`)}
      </label>
      <input
        id={name}
        name={name}
        type="password"
        autoComplete={name === 'present' ? 'current-password' : 'new-password'}
        required
        maxLength={mostCharacters}
        aria-describedby={name === 'wanted' ? 'password-rules' : undefined}
        className="input"
      />
      {name === 'wanted' ? (
        <p id="password-rules" className="small mt-1">
          {t('password.rules')}
        </p>
      ) : null}
    </div>
  ));
}
