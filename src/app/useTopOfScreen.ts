import { useEffect, useEffectEvent } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

import { paths } from '#paths.ts';

/** A new screen begins at its top. On Back the browser returns to where one was, and the details leave the list where it is. */
export function useTopOfScreen(): void {
  const { pathname, search } = useLocation();
  const how = useNavigationType();
  const screen = pathname.startsWith(paths.channel('')) ? paths.channels : pathname;
  // A report on another workspace is another page.
  const page = screen === paths.report ? `${screen}${search}` : screen;
  const begin = useEffectEvent(() => {
    if (how !== NavigationType.Pop) window.scrollTo(0, 0);
  });
  useEffect(() => begin(), [page]);
}
