import { useSyncExternalStore } from 'react';

const never = () => () => {};
/** Whether scripts run the page already: false on the server and while the browser takes its page over. */
export const useIsAlive = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
