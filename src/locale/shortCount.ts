// Large counts in very little room: "1.9k", "12k", "3M".
// A pill is 30 px long; "Tsd.", "mil" and "Mio." do not fit, k and M are read wherever there are screens.
// Knows nothing of languages but the sign before a fraction.

/**
 * `count` from 1000 on, rounded down, with one digit behind `point` below ten. It never says more than there are.
 *
 * @example
 * shortCount(1999, '.') //=> '1.9k'
 */
export function shortCount(count: number, point: '.' | ','): string {
  return count < 1_000_000 ? `${digits(count / 1000, point)}k` : `${digits(count / 1_000_000, point)}M`;
}

function digits(amount: number, point: string): string {
  if (amount >= 10) return String(Math.floor(amount));
  return String(Math.floor(amount * 10) / 10).replace('.', point);
}
