import { createContext } from 'react';

/** How many channels need a reconnect, for the title of the tab; 0 while that is not known. */
export const BrokenContext = createContext(0);
