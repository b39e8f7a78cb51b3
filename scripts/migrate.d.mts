/** Applies the missing migrations and changed functions; answers whether there were any. */
export function migrate(options: {
  readonly ownerUrl: string;
  readonly roleUrls: readonly string[];
  readonly onLine?: (line: string) => void;
}): Promise<boolean>;
