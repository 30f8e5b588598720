const nbsp = "\u00a0";

/** Minutes as "6 h 40 m", "12 m". */
export function formatMinutes(minutes: number) {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest}${nbsp}m`;
  return rest === 0 ? `${hours}${nbsp}h` : `${hours}${nbsp}h${nbsp}${rest}${nbsp}m`;
}

/** Seconds as "11 m 42 s", "42 s". */
export function formatSeconds(seconds: number) {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  return minutes === 0 ? `${rest}${nbsp}s` : `${minutes}${nbsp}m${nbsp}${rest}${nbsp}s`;
}

/** Seconds as on a clock: "6:12", "1:04:09". */
export function formatClock(seconds: number) {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

/** An amount in major units ("79", 79.5) with its currency: "€79", "€79.50". */
export function formatMoney(amount: string | number, currency: string, locale = "en") {
  const value = Number(amount);
  return moneyFormat(locale, currency, Number.isInteger(value) ? 0 : 2).format(value);
}

const moneyFormat = keep(
  (locale: string, currency: string, digits: number) =>
    new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);

/** "23 Nov 2026": day first, in everybody's month names. */
export function formatDate(date: Date | string, locale = "en-US", timeZone = "UTC") {
  const parts = dateFormat(locale, timeZone).formatToParts(new Date(date));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  return [part("day"), part("month"), part("year")].join(nbsp);
}

const dateFormat = keep(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone }),
);

/** "23 Nov 2026, 10:42". */
export function formatDateTime(date: Date | string, locale = "en-US", timeZone = "UTC") {
  return `${formatDate(date, locale, timeZone)}, ${timeFormat(locale, timeZone).format(new Date(date))}`;
}

const timeFormat = keep(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }),
);

export function formatNumber(value: number, locale = "en") {
  return numberFormat(locale).format(value);
}

const numberFormat = keep((locale: string) => new Intl.NumberFormat(locale));

/** A file's size: "640 B", "12 kB", "3.4 MB". */
export function formatBytes(bytes: number) {
  if (bytes < 1000) return `${bytes}${nbsp}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}${nbsp}kB`;
  return `${(bytes / 1_000_000).toFixed(1)}${nbsp}MB`;
}

/** "1 lesson", "7 lessons". */
export function plural(count: number, one: string, many = `${one}s`) {
  return `${formatNumber(count)}${nbsp}${count === 1 ? one : many}`;
}

/** Making a formatter takes a hundred times as long as using it: each is made once. */
function keep<Args extends (string | number)[], Format>(make: (...args: Args) => Format) {
  const made = new Map<string, Format>();
  return (...args: Args): Format => {
    const key = args.join(" ");
    const known = made.get(key);
    if (known) return known;
    const format = make(...args);
    made.set(key, format);
    return format;
  };
}
