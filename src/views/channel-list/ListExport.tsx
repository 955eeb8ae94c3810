import { Link, useLocation } from 'react-router-dom';

import { downloadText } from '#browser/download.ts';
import { channelSheet } from '#channels/channelSheet.ts';
import type { ChannelBoard } from '#channels/board.ts';
import { fileDay, type TimeStyle } from '#channels/time.ts';
import { paths } from '#paths.ts';
import { Button, buttonClass } from '#ui/Button.tsx';

/** The list as a board for a wall, as a page for a client, and as a file. */
export function ListExport({
  board,
  now,
  style,
}: {
  readonly board: ChannelBoard;
  readonly now: number;
  readonly style: TimeStyle;
}) {
  const { search } = useLocation();
  const save = () => downloadText(`channels-${fileDay(now, style)}.csv`, 'text/csv', channelSheet(board, now, style));
  return (
    <>
      <Link
        to={paths.wall(search)}
        title="A board for a team room: large, and only to look at"
        className={buttonClass('quiet')}
      >
        Wall
      </Link>
      <Link to={`${paths.report}${search}`} title="A page to send to a client" className={buttonClass('quiet')}>
        Report
      </Link>
      <Button tone="quiet" data-command title="A spreadsheet (CSV) of the channels listed" onClick={save}>
        Export
      </Button>
    </>
  );
}
