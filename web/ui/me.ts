import { useRouteLoaderData } from '@remix-run/react';
import type { Me } from '#web/shapes/me.ts';

/** Who is signed in; null or undefined: nobody, or the portal could not read it. */
export const useMe = () => (useRouteLoaderData('root') as { me: Me } | undefined)?.me;
