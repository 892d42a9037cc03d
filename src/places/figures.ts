import { PHRASES_BELOW } from '../../engine/compare/index.ts';
import { tokenize } from '../../engine/words/index.ts';
import { comparePoint } from '../comparison.ts';
import { readingsOf, type Edition, type Version, type Witness } from '../edition.ts';
import type { Measurements, Tool } from '../method/measured.ts';
import written from '../method/measured.json' with { type: 'json' };
import { countedLater, figureNames, type FigureName, type MethodPart } from '../method/names.ts';
import { thresholdKey, thresholds, type Threshold } from '../method/thresholds.ts';
import { counted, numberWord, percent } from '../numbers.ts';
import { sigla } from '../sigla.ts';
import { firstOf } from './pairs.ts';
import { otherVersions, readingOf, wordsKept, type OtherVersion, type VersionReading } from './versions.ts';

/** Everything that the edition's own pages show and nobody has typed. */
export interface Figures {
  readonly named: Readonly<Record<FigureName, string>>;
  readonly thresholds: Readonly<Record<MethodPart, readonly ThresholdFigure[]>>;
  readonly tools: readonly Tool[];
  readonly versions: readonly VersionFigure[];
  /** Links of the gold alignment. */
  readonly gold: number;
}

/** One threshold with what becomes of the texts without it. */
export interface ThresholdFigure {
  readonly part: MethodPart;
  readonly says: string;
  readonly value: string;
  /** Other values with their effect, in one or two sentences. */
  readonly effect: string;
}

/** One version with how much of each other it keeps. */
export interface VersionFigure {
  readonly version: Version;
  readonly sigla: string;
  /** Words of all its points. */
  readonly words: number;
  /** For each version, in the same order, the share of its words that this one has; undefined for itself. */
  readonly keeps: readonly (string | undefined)[];
}

const measured: Measurements = written;

/** All figures of an edition, and those of the method that were measured on its texts. */
export function figures(edition: Edition): Figures {
  const values = named(edition);
  return {
    named: Object.fromEntries(figureNames.map((name) => [name, String(values[name])])) as Figures['named'],
    thresholds: Object.groupBy(thresholds.map(thresholdFigure), ({ part }) => part) as Figures['thresholds'],
    tools: measured.tools,
    versions: edition.versions.map((version) => versionFigure(edition, version)),
    gold: measured.gold,
  };
}

function thresholdFigure(threshold: Threshold): ThresholdFigure {
  const key = thresholdKey(threshold);
  const effect = measured.thresholds[key];
  if (!effect) throw new Error(`src/method/measured.json  What ${key} does was not measured. Run npm run measure.`);
  return {
    part: threshold.part,
    says: threshold.says,
    value: plain(effect.value),
    effect: effectSentences(effect.effects),
  };
}

function named(edition: Edition): Readonly<Record<FigureName, string | number>> {
  const { imprint, versions, witnesses, points, ties, speech, terms, force } = edition;
  const columns = versionPairs(edition);
  const against = points.map(({ number }) => comparePoint(edition, number, imprint.base));
  // Where all witnesses have one wording, they keep all of it.
  const keeps = against.flatMap(({ others }) => (others.length > 0 ? others.map((column) => column.keeps) : [1]));
  const notes = points.flatMap((point) => point.notes);
  const count = (kinds: readonly string[]) => ties.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    witnesses: numberWord(witnesses.length),
    versions: numberWord(versions.length),
    points: numberWord(points.length),
    words: points.reduce((sum, { number }) => sum + wordsOf(witnesses, number), 0),
    passages: witnesses.reduce((sum, { passages }) => sum + passages.length, 0),
    'lines-left-out': witnesses
      .flatMap(({ residue }) => residue)
      .reduce((sum, { lines: [a, b] }) => sum + b - a + 1, 0),
    notes: notes.length,
    reversals: numberWord(notes.filter(({ significance }) => significance === 'reversal').length),
    'operative-words': force.length,
    terms: terms.length,
    pairs: columns.length,
    'pairs-by-phrases': columns.filter(({ mode }) => mode === 'phrases').length,
    'phrases-below': percent(PHRASES_BELOW),
    differences: against.reduce((sum, { sentences }) => sum + sentences.length, 0),
    typography: against.reduce((sum, { accidentals }) => sum + accidentals.length, 0),
    quotations: numberWord(count(['exact', 'elided', 'altered'])),
    names: numberWord(count(['name'])),
    discussions: numberWord(count(['discussion'])),
    'shared-speech': numberWord(speech.filter(({ kind }) => kind !== 'parallel').length),
    'parallel-speech': numberWord(speech.filter(({ kind }) => kind === 'parallel').length),
    'gold-links': measured.gold,
    'links-right': measured.findings.right,
    'links-wrong': numberWord(measured.findings.wrong),
    sentences: measured.findings.sentences,
    'least-kept': percent(Math.min(...keeps)),
    'most-kept': percent(Math.max(...keeps)),
    release: imprint.release,
    'kept-part': countedLater('kept-part'),
    'kept-files': countedLater('kept-files'),
    'kept-size': countedLater('kept-size'),
  };
}

/** Every point in every two versions, each pair once. */
function versionPairs(edition: Edition): readonly VersionReading[] {
  return edition.points.flatMap(({ number }) =>
    edition.versions.flatMap((version) => {
      const base = firstOf(edition.witnesses, version);
      if (!base) return [];
      const comparison = comparePoint(edition, number, base.id);
      const later = otherVersions(edition, version).filter((other) => other.version.order > version.order);
      return later.flatMap((other) => readingOf(comparison, other) ?? []);
    }),
  );
}

/** Words that witnesses print for one point. */
function wordsOf(witnesses: readonly Witness[], number: number): number {
  const readings = readingsOf(witnesses, number);
  return readings.reduce((sum, { text, language }) => sum + tokenize(text, language).length, 0);
}

function versionFigure(edition: Edition, version: Version): VersionFigure {
  const witnesses = edition.witnesses.filter((witness) => witness.version === version);
  const [first] = witnesses;
  return {
    version,
    sigla: sigla(witnesses),
    words: first ? edition.points.reduce((sum, { number }) => sum + wordsOf([first], number), 0) : 0,
    keeps: edition.versions.map((other) =>
      other === version ? undefined : percent(keptOf(edition, other, { version, witnesses })),
    ),
  };
}

/** Of the words of one version, in all points, the share that another has too: 0 to 1. */
function keptOf(edition: Edition, base: Version, version: OtherVersion): number {
  const witness = firstOf(edition.witnesses, base);
  if (!witness) return 0;
  const comparisons = edition.points.map(({ number }) => comparePoint(edition, number, witness.id));
  const { words, kept } = wordsKept(comparisons, version);
  return kept / words;
}

type Effect = Measurements['thresholds'][string]['effects'][number];

/** “At 0.175 nothing changes. At 0.7: 19 links lost, 5 wrong.” */
function effectSentences(effects: readonly Effect[]): string {
  const said = effects.map((effect) => ({ at: plain(effect.value), what: effectWords(effect) }));
  if (said.every(({ what }) => what === '')) return `At ${said.map(({ at }) => at).join(' and at ')} nothing changes.`;
  return said.map(({ at, what }) => (what ? `At ${at}: ${what}.` : `At ${at} nothing changes.`)).join(' ');
}

function effectWords({ lost, wrong, sentences, tables, ties }: Effect): string {
  const more = wrong < 0 ? `${counted(-wrong, 'wrong link')} fewer` : counted(wrong, 'wrong link');
  return [
    lost > 0 && `${counted(lost, 'link')} lost`,
    wrong !== 0 && more,
    sentences > 0 && `${counted(sentences, 'sentence')} changed`,
    tables > 0 && `${counted(tables, 'table')} changed`,
    ties > 0 && `${counted(ties, 'tie')} changed`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A number as it is printed: at most four digits behind the point, or as many as reach the first that counts, thousands apart. */
function plain(value: number): string {
  const digits = { maximumFractionDigits: 4, maximumSignificantDigits: 1, roundingPriority: 'morePrecision' } as const;
  return new Intl.NumberFormat('en-GB', digits).format(value);
}
