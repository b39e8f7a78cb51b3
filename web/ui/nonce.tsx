import { createContext, useContext } from 'react';

const Nonce = createContext<string | undefined>(undefined);
export const NonceProvider = Nonce.Provider;

/** The request's script nonce; the browser hides it from scripts, so it is known on the server only. */
export const useNonce = () => useContext(Nonce);
