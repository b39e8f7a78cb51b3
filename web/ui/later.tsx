import { type ComponentType, createElement, type FunctionComponent, lazy, memo, type NamedExoticComponent, Suspense } from 'react';

/**
 * A component of few pages, that comes with them. It has a boundary of its own: a reader who types before it has come touches
 * nothing else, while without one React 18 would draw the whole page again and lose what was typed. The server waits for all
 * boundaries, so that a browser without scripts gets them in the page. Where it cannot come, the page is as good without it.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): NamedExoticComponent<Props> {
  const Loaded = lazy<FunctionComponent<{ props: Props }>>(() =>
    load().then(
      (Found) => ({ default: ({ props }) => createElement(Found, props) }),
      () => ({ default: () => null }),
    ),
  );
  // unchanged properties draw it no second time: that would end its hydration before it has come
  return memo<Props>((props) => (
    <Suspense>
      <Loaded props={props} />
    </Suspense>
  ));
}
