import { Link, useLocation } from 'react-router-dom';

import { paths } from '#paths.ts';
import { buttonClass } from '#ui/Button.tsx';
import { IconBack } from '#ui/icons.ts';

/** The way back to the list as it was filtered, from a screen beside it. */
export function BackToChannels() {
  const { search } = useLocation();
  return (
    <Link to={`${paths.channels}${search}`} className={buttonClass('quiet')}>
      <IconBack size={16} aria-hidden="true" className="rtl:-scale-x-100" />
      Channels
    </Link>
  );
}
