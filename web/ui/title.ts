/** The title that a loader has put into words. */
export const titleOfPage = ({ data }: { data: unknown }) => {
  const title = typeof data === 'object' && data !== null && 'title' in data ? String(data.title) : '题答 Tida';
  return [{ title }];
};
