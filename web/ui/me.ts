import { useRouteLoaderData } from '@remix-run/react';
import type { Me } from '#web/shapes/me.ts';

/** The person signed in; null or undefined without one, or where the portal could not read it. */
export const useMe = () => (useRouteLoaderData('root') as { me: Me } | undefined)?.me;
