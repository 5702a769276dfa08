const dayMs = 86_400_000;
/** Excel's day 0 of the 1900 calendar, as right from 1 March 1900. */
const epoch = Date.UTC(1899, 11, 30);

/** The serial of an ISO date, date and time, or time alone; undefined when it is none. The time zone is not Excel's business. */
export function isoSerial(text: string): number | undefined {
  const [matched, year, month, day, hour = "0", minute = "0", second = "0"] = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text) ?? [];
  if (matched === undefined || /^T?Z?$/.test(text) || Number(hour) > 24 || Number(minute) > 59 || Number(second) >= 60) return undefined;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const serial = (date.getTime() - epoch) / dayMs;
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day) ? serial + time : undefined;
}
