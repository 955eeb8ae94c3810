import { createContext } from 'react';

/** Whether pictures are fetched from the platforms' addresses, or initials stand alone (`AVATARS` of PRODUCT section 6). */
export const PicturesContext = createContext(true);
