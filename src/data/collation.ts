import { apparatus, type WitnessTable } from '../../engine/table/index.ts';
import { compareUnit, type Comparison, type UnitComparison, type UnitVariant } from '../../engine/compare/index.ts';
import { spanText, type Reading } from '../../engine/words/index.ts';
import { authorOf, type Edition, type Version, type Witness } from '../edition.ts';
import { dataAddress, fullAddress, pointAddress, variantId, witnessAddress } from '../urls.ts';
import { editionRecord } from './edition.ts';
import {
  schemaFiles,
  type CollationRecord,
  type ComparisonRecord,
  type PointRecord,
  type WitnessRecord,
} from './schemas.ts';
import { pointTables, type PointTable } from './tables.ts';
import { witnessFile } from './witness.ts';

/** The whole collation: what `collation.json` holds. */
export function collationRecord(edition: Edition, site: URL | undefined): CollationRecord {
  return {
    $schema: schemaFiles.collation,
    edition: editionRecord(edition, site),
    versions: edition.versions.map(({ id, name, description, evidence }) => ({ id, name, description, evidence })),
    witnesses: edition.witnesses.map((witness) => witnessRecord(witness, site)),
    points: pointTables(edition).map((table) => pointRecord(edition, table, site)),
  };
}

function witnessRecord(witness: Witness, site: URL | undefined): WitnessRecord {
  const { id, siglum, version, language, title, publication, published, address, rights } = witness;
  return {
    id,
    siglum,
    version: version.id,
    language,
    title: title.text,
    author: authorOf(witness)?.name ?? null,
    publication: publication.name,
    published: { date: published.date, ...(published.until ? { until: published.until } : {}) },
    source: address.url,
    rights,
    text: fullAddress(dataAddress(witnessFile(id)), site),
    address: fullAddress(witnessAddress(id), site),
  };
}

function pointRecord(edition: Edition, { point, readings, table }: PointTable, site: URL | undefined): PointRecord {
  const { number, heading } = point;
  return {
    number,
    heading,
    address: fullAddress(pointAddress(number), site),
    readings: readings.map(({ witness, label, text }, index) => ({
      witness,
      label,
      text,
      tokens: table.columns.flatMap(({ cells }) => (cells[index] ? [{ t: cells[index].t, n: cells[index].n }] : [])),
    })),
    columns: columnsOf(table),
    moves: table.moves,
    isCoarse: table.coarse,
    apparatus: apparatusOf(edition.versions, readings),
    comparisons: edition.versions.flatMap((version) => comparisonOf(edition, number, version, readings, site)),
  };
}

/** The columns, each cell the position of its token. */
function columnsOf({ columns, witnesses }: WitnessTable): PointRecord['columns'] {
  const next = witnesses.map(() => 0);
  return columns.map(({ kind, cells }) => ({
    kind,
    cells: cells.map((cell, witness) => (cell ? next[witness]!++ : null)),
  }));
}

function apparatusOf(versions: readonly Version[], readings: readonly Reading[]): PointRecord['apparatus'] {
  return versions.flatMap(({ id }) => {
    const printing = readings.filter(({ version }) => version === id);
    if (printing.length < 2) return [];
    const entries = apparatus(printing).map((entry) => ({
      ...entry,
      readings: entry.readings.map(({ text, level, witnesses }) => ({ text, level, witnesses })),
    }));
    return [{ version: id, witnesses: printing.map(({ witness }) => witness), entries }];
  });
}

/** All wordings against the first witness of a version; none if no witness carries the version. */
function comparisonOf(
  { witnesses }: Edition,
  number: number,
  version: Version,
  readings: readonly Reading[],
  site: URL | undefined,
): readonly ComparisonRecord[] {
  const base = readings.find((reading) => reading.version === version.id)?.witness;
  if (!base) return [];
  const unit = compareUnit(readings, base, Object.fromEntries(witnesses.map(({ id, siglum }) => [id, siglum])));
  const address = fullAddress(pointAddress(number, base), site);
  return [
    {
      version: version.id,
      base,
      address,
      others: unit.others.map((other) => otherRecord(unit, other)),
      variants: unit.variants.map((variant) => ({
        ...variantRecord(unit, variant),
        address: `${address}#${variantId(number, variant.id)}`,
      })),
      accidentals: unit.accidentals.map(({ id, kind, base: at, lemma, text, witnesses }) => {
        return { id, kind, base: kind === 'ordinal' ? null : at, lemma, text, witnesses };
      }),
    },
  ];
}

function otherRecord({ base }: UnitComparison, other: Comparison): ComparisonRecord['others'][number] {
  const { wording, likeness, shared, mode, omittedClauses } = other;
  const words = base.wording.tokens.length;
  return {
    witnesses: wording.readings.map(({ witness }) => witness),
    versions: [...new Set(wording.readings.map(({ version }) => version!))],
    likeness,
    keeps: words === 0 ? 0 : shared / words,
    marks: mode,
    omittedClauses: omittedClauses.map(({ text, base: span, variant }) => ({ text, base: span, variant })),
  };
}

function variantRecord(
  { others, sentences }: UnitComparison,
  { id, kind, isNear, base, lemma, place }: UnitVariant,
): Omit<ComparisonRecord['variants'][number], 'address'> {
  return {
    id,
    kind,
    isNear,
    base,
    lemma,
    readings: others.flatMap(({ wording, variants }) =>
      variants
        .filter((variant) => variant.id === id)
        .map(({ reading }) => ({
          witnesses: wording.readings.map(({ witness }) => witness),
          tokens: reading,
          text: spanText(wording.tokens, reading),
        })),
    ),
    place,
    sentence: sentences.find(({ variant }) => variant === id)!.text,
  };
}
