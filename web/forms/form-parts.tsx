import type { Field } from '#web/shapes/field.ts';
import { useWords } from '#web/ui/wording.tsx';
import { Fields } from './fields.tsx';

/** A part of a long form: its heading, where it has one, and its fields. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly Field[];
}

/** A form's fields in parts: a field with a heading of its own begins one. */
export function useParts(step: string) {
  const words = useWords();
  return (fields: readonly Field[]): Part[] => {
    const parts: { id: string; title: string; fields: Field[] }[] = [];
    for (const field of fields) {
      const title = words.section(step, field.name);
      const last = parts.at(-1);
      if (last && title === '') last.fields.push(field);
      else parts.push({ id: `part-${field.name}`, title, fields: [field] });
    }
    return parts;
  };
}

/** All fields of a form, a long one in parts with headings. */
export function FormParts({ step, fields }: { step: string; fields: readonly Field[] }) {
  const partsOf = useParts(step);
  return partsOf(fields).map(({ id, title, fields: within }) =>
    title === '' ? (
      <Fields key={id} fields={within} />
    ) : (
      <section key={id} aria-labelledby={id} className="mt-2 border-t border-line-2 pt-4 first:mt-0 first:border-0 first:pt-0">
        <h2 id={id} className="mb-3 scroll-mt-20">
          {title}
        </h2>
        <Fields fields={within} />
      </section>
    ),
  );
}
