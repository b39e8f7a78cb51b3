/** The query in a list's address. */
export function listQuery(request: Request) {
  const { searchParams } = new URL(request.url);
  const text = (searchParams.get('text') ?? '').trim().slice(0, 100);
  const cursor = searchParams.get('cursor') ?? '';
  return { searchParams, text, page: { ...(text ? { text } : {}), ...(cursor ? { cursor } : {}) } };
}
