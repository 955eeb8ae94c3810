import { createContext } from 'react';

/** How many channels wait for a reconnect, for the navigation and the title of the tab; 0 while that is not known. */
export const ToReconnectContext = createContext(0);
