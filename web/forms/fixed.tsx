import { useInput } from './setting.tsx';

/** What the page itself fills in; goes along unseen. */
export function Fixed({ name }: { name: string }) {
  const { meta } = useInput(name);
  return <input type="hidden" name={name} key={meta.key} defaultValue={meta.initialValue ?? ''} />;
}
