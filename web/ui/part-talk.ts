import { type ComponentType, createContext, useContext } from 'react';
import type { PartOfDocument } from '#workflows/engine/talk-place.ts';

export type TalkedPart = Pick<PartOfDocument, 'kind' | 'id'> & { readonly name: string };

const PartTalk = createContext<ComponentType<TalkedPart> | undefined>(undefined);
/** Draws the way to the thread on a clause or a file of the document below; without it there is none. A component, so that pages without threads do not load it. */
export const PartsTalkedOf = PartTalk.Provider;
export const usePartTalk = () => useContext(PartTalk);
