import { tokenizeAll, type TokenizedReading } from '../../engine/words/index.ts';
import { compareReadings, type ComparedReadings } from '../edition/compared.ts';
import { draftRows, type DraftedRow, type LinkedWords, type RowUnit } from '../edition/rows.ts';
import type { OwnText } from './texts.ts';

/** Texts cut into words, and what is found of them; each finding is made once, when it is first asked for. */
export interface Collation {
  /** In the order given; a text is called by its name. */
  readonly readings: readonly TokenizedReading[];
  /** Two texts compared, by their positions. */
  readonly compared: (base: number, other: number) => ComparedReadings;
  /** Rows of all texts, in the order given; a row for each unit of the base. */
  readonly rows: (base: number, unit: RowUnit) => readonly DraftedRow[];
}

/** The collation of texts that nothing is to be refused of. */
export function collationOf(texts: readonly OwnText[]): Collation {
  const readings = tokenizeAll(texts.map(({ name, language, text }) => ({ witness: name, label: '', language, text })));
  const known = new Map<string, unknown>();
  const once = <Found>(key: string, find: () => Found): Found => {
    if (!known.has(key)) known.set(key, find());
    return known.get(key) as Found;
  };
  const compared = (base: number, other: number) =>
    once(`compared ${base} ${other}`, () => {
      const [first, second] = [readings[base]!, readings[other]!];
      return compareReadings(first, second, called(first), called(second));
    });
  return {
    readings,
    compared,
    rows: (base, unit) =>
      once(`rows ${base} ${unit}`, () => {
        const others = readings.filter((_, at) => at !== base);
        const links = (_: TokenizedReading, other: TokenizedReading) =>
          partnersIn(compared(base, readings.indexOf(other)));
        const rows = draftRows([readings[base]!, ...others], unit, links);
        return rows.map(({ spans: [own, ...rest] }) => ({ spans: rest.toSpliced(base, 0, own!) }));
      }),
  };
}

function called({ witness }: TokenizedReading) {
  return { id: witness, name: witness };
}

/** Words that belong together: the same, forms of one, moved, or standing for each other. */
function* partnersIn({ segments, variants }: ComparedReadings): Generator<LinkedWords> {
  const moves = variants.filter(({ kind }) => kind === 'transposition');
  const pairs = segments.filter(({ kind }) => kind === 'same' || kind === 'near' || kind === 'substitution');
  for (const { kind, base, reading } of [...pairs, ...moves]) {
    const last = base.end - base.start - 1;
    for (let step = 0; reading.start + step < reading.end && last >= 0; step++)
      yield {
        kind: kind === 'substitution' ? 'substitute' : 'same',
        base: base.start + Math.min(step, last),
        reading: reading.start + step,
      };
  }
}
