import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { formatTime } from './dates';

const TIME = /^\d{4}-\d\d-\d\dT/;
const TOLD =
  /(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?|\b(?:user|group|domain|system|component|resource|api|dataproduct|scorecard):[\w.-]*\w\/[\w.-]*\w)/;

/** The backend means UTC, also where it leaves the zone out. */
const inUtc = (time: string) => (time.endsWith('Z') ? time : `${time}Z`);

/**
 * A sentence of the backend as people write it: with names instead of refs, and
 * with times in the reader's time zone.
 */
export function Said({ text }: { text: string }) {
  return (
    <>
      {text.split(TOLD).map((part, i) => {
        // What the expression takes in brackets stands between the rest.
        if (i % 2 === 0) return part;
        if (TIME.test(part)) {
          return (
            <time key={i} dateTime={inUtc(part)}>
              {formatTime(inUtc(part))}
            </time>
          );
        }
        return <EntityDisplayName key={i} entityRef={part} hideIcon />;
      })}
    </>
  );
}
