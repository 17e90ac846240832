/** The units that a form offers. */
export const UNITS = ['minutes', 'hours', 'days', 'months', 'years'] as const;

export type Unit = (typeof UNITS)[number];

export interface Amount {
  number: number;
  unit: Unit;
}

const letters: Record<Unit, string> = {
  minutes: 'M',
  hours: 'H',
  days: 'D',
  months: 'M',
  years: 'Y',
};

const isTime = (unit: Unit) => unit === 'minutes' || unit === 'hours';

/** An amount as an ISO 8601 duration, such as `PT6H`. */
export function toIso({ number, unit }: Amount): string {
  return `P${isTime(unit) ? 'T' : ''}${number}${letters[unit]}`;
}

/** Whether a text is a duration of ISO 8601. */
export function isIsoDuration(text: string): boolean {
  return /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(
    text,
  );
}

/** A duration of one unit as an amount; undefined for any other. */
export function fromIso(text: string | undefined): Amount | undefined {
  const [, time, number, letter] =
    /^P(T)?(\d+)([YMWDH])$/.exec(text ?? '') ?? [];
  if (!number) return undefined;
  if (letter === 'W') {
    return time ? undefined : { number: Number(number) * 7, unit: 'days' };
  }
  const unit = UNITS.find(
    one => letters[one] === letter && isTime(one) === Boolean(time),
  );
  return unit && { number: Number(number), unit };
}
