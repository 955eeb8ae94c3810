import { Link, useLocation } from 'react-router-dom';

import { paths } from '#paths.ts';
import { buttonClass, type ButtonTone } from '#ui/Button.tsx';

/** The way to a channel that does not exist yet; the filter goes along, because it says where. */
export function ConnectLink({ tone }: { readonly tone: ButtonTone }) {
  const { search } = useLocation();
  return (
    <Link to={`${paths.connectChannel}${search}`} className={buttonClass(tone)}>
      Connect a channel
    </Link>
  );
}
