import { z } from 'zod';

/** `https://ID:SECRET@host/?name=value`: address, id, secret and what else a service wants, in one setting. */
export const serviceUrl = (...names: readonly string[]) =>
  z
    .url({ protocol: /^https?$/ })
    .refine(
      (text) => {
        const { username, password, searchParams } = new URL(text);
        return username && password && names.every((name) => searchParams.get(name));
      },
      `needs an id, a secret${names.map((name) => `, ${name}=`).join('')}`,
    )
    .optional();

/** The parts of such a setting: the id and the secret are not in `base`. */
export function partsOf(setting: string): { base: URL; id: string; secret: string; value: (name: string) => string } {
  const url = new URL(setting);
  return {
    base: new URL(url.origin),
    id: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
    value: (name) => url.searchParams.get(name) ?? '',
  };
}
