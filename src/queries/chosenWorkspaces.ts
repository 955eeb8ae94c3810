import { createContext } from 'react';

/** The most that are asked for one by one: each costs a request a minute, of the 15 that the page may send by itself. */
export const MOST_WORKSPACES = 5;

/** Ids of the workspaces that the address narrows to. */
export const ChosenWorkspacesContext = createContext<readonly string[]>([]);
