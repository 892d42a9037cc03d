import { compareUnit, type UnitAccidental } from '../../engine/compare/index.ts';
import type { Point, Version } from './edition.ts';

/** How the articles that print one version of a point differ: in typography only, from the first of them. */
export function typographyOf({ number }: Point, { witnesses }: Version): readonly UnitAccidental[] {
  const readings = witnesses.flatMap(({ id, language, points }) => {
    const printed = points.find((one) => one.number === number);
    return printed ? [{ witness: id, label: printed.label, text: printed.text, language }] : [];
  });
  return readings.length < 2 ? [] : compareUnit(readings, readings[0]!.witness).accidentals;
}
