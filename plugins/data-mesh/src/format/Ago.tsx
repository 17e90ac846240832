import { formatAgo, formatTime } from './dates';

/** How long ago or until then; the exact time shows on hover. */
export function Ago({ at }: { at: string }) {
  return (
    <time dateTime={at} title={formatTime(at)}>
      {formatAgo(at)}
    </time>
  );
}
