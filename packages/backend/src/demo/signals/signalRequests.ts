import { SendWithTexts } from './readPlan';
import { daysOf, runOfDay } from './runOfDay';

/** Formats that take many documents as lines. */
const IN_LINES = new Set([
  'datacontract-cli',
  'oors',
  'openlineage',
  'metrics',
]);

/** One request to `/signals/<format>`. */
export interface SignalRequest {
  format: string;
  /** Texts by the names of the format's files. */
  files: Record<string, string>;
}

/** The documents of a file that is one, a list, or has one in each line. */
function documentsIn(text: string): unknown[] {
  try {
    const document = JSON.parse(text);
    return Array.isArray(document) ? document : [document];
  } catch {
    return text
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
  }
}

function inLines(
  format: string,
  sends: readonly SendWithTexts[],
  now: number,
): SignalRequest {
  const lines = sends.flatMap(send =>
    daysOf(send).flatMap(day =>
      Object.values(runOfDay(send, day, now))
        .flatMap(documentsIn)
        .map(document => JSON.stringify(document)),
    ),
  );
  const [name] = Object.keys(sends[0].files);
  return { format, files: { [name]: lines.join('\n') } };
}

/**
 * All that a plan sends, in as few requests as the formats allow: of some tools
 * each run is a request, the oldest first.
 *
 * @param now - milliseconds since 1970
 */
export function signalRequests(
  sends: readonly SendWithTexts[],
  now: number,
): SignalRequest[] {
  const formats = [...new Set(sends.map(({ format }) => format))];
  return formats.flatMap(format => {
    const own = sends.filter(send => send.format === format);
    if (IN_LINES.has(format)) return inLines(format, own, now);
    return own.flatMap(send =>
      daysOf(send).map(day => ({ format, files: runOfDay(send, day, now) })),
    );
  });
}
