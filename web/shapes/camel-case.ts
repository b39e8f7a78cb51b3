/** `accept-milestone` → `acceptMilestone`, in types and at run time. */
export type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name;
export const camelCase = <const Name extends string>(name: Name) =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Name>;
