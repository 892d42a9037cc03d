/**
 * A share of 0 to 1 as a length in % of what it is drawn in. Rounded, so that every machine writes the same digits: a
 * thousandth of a percent is less than a hundredth of a pixel.
 */
export function across(share: number): number {
  return Math.round(share * 100_000) / 1000;
}

/** A length in em, rounded for the same reason. */
export function down(em: number): number {
  return Math.round(em * 1000) / 1000;
}
