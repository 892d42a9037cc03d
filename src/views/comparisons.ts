import { accidentalSentence, compareUnit, typographyKinds, type UnitComparison } from '../../engine/compare/index.ts';
import type { Edition, Point, Version, Witness } from '../edition/edition.ts';
import { versionPairs } from '../edition/pairs.ts';
import { listed, versionPhrase } from '../phrasing/names.ts';
import { capitalised, counted, numberWord } from '../phrasing/numbers.ts';
import { redlineAddress, redlineDocumentAddress } from '../urls.ts';
import { redlineTitle, wholeRedline } from './redline.ts';

/** One version, with what tells the articles that print it apart. */
export interface ComparedVersion {
  readonly version: Version;
  /** “Three articles print it in the same words; ordinals and capitals differ.” */
  readonly sentence: string;
  /** Every such difference, point by point; none where one article prints it or all print the same. */
  readonly apart: readonly { readonly number: number; readonly sentences: readonly string[] }[];
}

/** One redline that there is a page of. */
export interface ListedRedline {
  readonly title: string;
  readonly address: string;
  readonly document: string;
  /** “36 differences in wording” */
  readonly count: string;
}

/** All versions, each with what tells its articles apart. */
export function comparedVersions({ versions, points }: Edition): readonly ComparedVersion[] {
  return versions.map((version) => {
    const units = points.flatMap((point) => {
      const unit = articlesOf(version, point);
      return unit ? [{ number: point.number, unit }] : [];
    });
    const apart = units
      .map(({ number, unit }) => ({ number, sentences: apartSentences(unit, version.witnesses) }))
      .filter(({ sentences }) => sentences.length > 0);
    return {
      version,
      sentence: apartSentence(
        version,
        units.map(({ unit }) => unit),
      ),
      apart,
    };
  });
}

/** Every redline that there is a page of, in the order of the versions. */
export function listedRedlines(edition: Edition): readonly ListedRedline[] {
  return versionPairs(edition).map(({ base, other }) => {
    const differences = wholeRedline(edition, base, other).reduce((sum, point) => sum + point.differences, 0);
    return {
      title: redlineTitle(base, other),
      address: redlineAddress(base.id, other.id),
      document: redlineDocumentAddress(base.id, other.id),
      count: `${capitalised(counted(differences, 'difference'))} in wording`,
    };
  });
}

/** One point in all articles that print a version, compared with the first of them; undefined of fewer than two. */
function articlesOf({ id, witnesses }: Version, { number }: Point): UnitComparison | undefined {
  const readings = witnesses.flatMap((witness) => {
    const printed = witness.points.find((point) => point.number === number);
    if (!printed) return [];
    const { label, text } = printed;
    return [{ witness: witness.id, version: id, language: witness.language, label, text }];
  });
  return readings.length < 2 ? undefined : compareUnit(readings, readings[0]!.witness, namesOf(witnesses));
}

function apartSentence({ name, witnesses, phrase }: Version, units: readonly UnitComparison[]): string {
  const [first] = witnesses;
  const it = versionPhrase({ name, phrase });
  if (witnesses.length === 1) return `${first!.publication.name} prints ${it}.`;
  const all = `${capitalised(numberWord(witnesses.length))} articles print ${it}`;
  const words = units.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const kinds = typographyKinds(units.flatMap(({ accidentals }) => accidentals));
  const wording = words === 0 ? 'in the same words' : `with ${counted(words, 'difference')} in wording`;
  const differing = kinds.length === 0 ? '' : `; ${listed(kinds)} differ`;
  return `${all} ${wording}${differing}.`;
}

function apartSentences({ accidentals, sentences }: UnitComparison, witnesses: readonly Witness[]): readonly string[] {
  const names = namesOf(witnesses);
  const typography = accidentals.map((one) =>
    accidentalSentence(
      one,
      one.witnesses.map((id) => names[id]!),
    ),
  );
  return [...sentences.map(({ text }) => text), ...typography];
}

function namesOf(witnesses: readonly Witness[]): Readonly<Record<string, string>> {
  return Object.fromEntries(witnesses.map(({ id, publication }) => [id, publication.name]));
}
