import { type ComponentType, createElement, type FunctionComponent, lazy, memo, type NamedExoticComponent, Suspense } from 'react';

/**
 * A component of few pages, that comes with them. It has a boundary of its own: a reader who types before it has come touches
 * nothing else, while without one React 18 would draw the whole page again and lose what was typed. The server waits for all
 * boundaries, so that a browser without scripts gets them in the page.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): NamedExoticComponent<Props> {
  const Loaded = lazy<FunctionComponent<{ props: Props }>>(async () => {
    const Found = await arrival(load);
    return { default: ({ props }) => createElement(Found, props) };
  });
  // unchanged properties draw it no second time: that would end its hydration before it has come
  return memo<Props>((props) => (
    <Suspense>
      <Loaded props={props} />
    </Suspense>
  ));
}

const pauseMs = 5_000;
/** Asked for again while the network is away: until then the page shows what the server sent of it, or is as good without it. */
const arrival = <Value,>(load: () => Promise<Value>): Promise<Value> =>
  load().catch(async () => {
    await new Promise((again) => setTimeout(again, pauseMs));
    return arrival(load);
  });
