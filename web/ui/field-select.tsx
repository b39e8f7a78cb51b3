import { useLocale } from 'use-intl';
import { fieldCodes } from '#workflows/domain/field-codes.ts';
import { fieldNames } from '#workflows/domain/field-names.ts';

/** Fields of technology in the reader's language. */
export const useFieldNames = () => fieldNames[useLocale() === 'en' ? 'en' : 'zh'];

/** Narrows a list to one field of technology. */
export function FieldSelect({ field, label, any }: { field: string; label: string; any: string }) {
  const names = useFieldNames();
  return (
    <select name="field" defaultValue={field} aria-label={label} className="input w-auto">
      <option value="">{any}</option>
      {fieldCodes.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}
