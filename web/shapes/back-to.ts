const ownOrigin = 'http://own.invalid';
/** A path of ours to go back to; anything else is the inbox. */
export function backTo(value: unknown): string {
  const path = typeof value === 'string' ? value : '';
  if (!/^\/(?![/\\])[^\s\\]*$/.test(path) || path.length >= 500 || !URL.canParse(path, ownOrigin)) return '/inbox';
  // as a header can carry it: 中文 becomes %E4%B8%AD%E6%96%87
  const { pathname, search, hash } = new URL(path, ownOrigin);
  return pathname.startsWith('//') ? '/inbox' : `${pathname}${search}${hash}`;
}
