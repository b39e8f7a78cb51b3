import { useInput } from './setting.tsx';

/** Values filled in by the page, sent as hidden fields. */
export function Fixed({ name }: { name: string }) {
  const { meta } = useInput(name);
  return <input type="hidden" name={name} key={meta.key} defaultValue={meta.initialValue ?? ''} />;
}
