const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const moment =
  /^(\d{4}-\d\d-\d\d)[Tt ](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,18})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

function isDay(text: string): boolean {
  const [, year, month, date] = (day.exec(text) ?? []).map(Number);
  if (!month || month > 12 || !date) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isMoment(text: string): boolean {
  const [, date] = moment.exec(text) ?? [];
  return date !== undefined && isDay(date);
}

/**
 * Formats of texts. In JSON Schema 2019-09 a format is a note and no demand, so
 * what does not have it is a warning. Places may hold `${VARIABLES}` and
 * patterns such as `{model}/*.json`; a URL only has to begin like one.
 */
export const formats: Record<string, (text: string) => boolean> = {
  date: text => text.includes('${') || isDay(text),
  'date-time': text => text.includes('${') || isMoment(text),
  uri: text => text.includes('${') || /^[a-z][a-z\d+.-]*:./i.test(text),
};
