/** An exact number: `n / d` with `d > 0`. */
export type Fraction = { n: bigint; d: bigint };

export const zero: Fraction = { n: 0n, d: 1n };
export const one: Fraction = { n: 1n, d: 1n };

export function fraction(n: number | bigint, d: number | bigint): Fraction {
  return { n: BigInt(n), d: BigInt(d) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction) {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function max(a: Fraction, b: Fraction) {
  return compare(a, b) >= 0 ? a : b;
}

export function absolute({ n, d }: Fraction): Fraction {
  return { n: n < 0n ? -n : n, d };
}

const decimal = /^([+-]?)(\d{0,60})(?:[.,](\d{0,60}))?(?:e([+-]?\d{1,2}))?$/i;

/** Reads "3", "-0.5", "3,14", "1.2e3" exactly. Minus may be typographic. Null where it is no number. */
export function parseDecimal(text: string): Fraction | null {
  const match = decimal.exec(text.trim().replace(/^[−–]/, "-").replaceAll(/\s/g, ""));
  if (!match) return null;
  const [, sign, whole = "", digits = "", exponent = "0"] = match;
  if (whole + digits === "") return null;

  const n = BigInt(whole + digits) * (sign === "-" ? -1n : 1n);
  const shift = Number(exponent) - digits.length;
  return shift >= 0 ? { n: n * 10n ** BigInt(shift), d: 1n } : { n, d: 10n ** BigInt(-shift) };
}

/** As decimal text with `places` digits, cut off: for storing and showing, never for deciding. */
export function toDecimal({ n, d }: Fraction, places = 10) {
  const scaled = (n * 10n ** BigInt(places)) / d;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The whole part, towards zero. */
export function floor({ n, d }: Fraction) {
  return Number(n / d);
}
