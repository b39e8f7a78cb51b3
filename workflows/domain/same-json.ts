/** Whether two values of JSON are the same. A field that is undefined is as good as absent; the order of fields does not count. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [one as Fields, other as Fields];
  for (const name in ours) if (!isSameJson(ours[name], theirs[name])) return false;
  for (const name in theirs) if (ours[name] === undefined && theirs[name] !== undefined) return false;
  return true;
}
type Fields = Readonly<Record<string, unknown>>;
