import type { Effect, Measurements, Tool } from '../method/measured.ts';
import written from '../method/measured.json' with { type: 'json' };
import type { MethodPart } from '../method/names.ts';
import { thresholds, type Threshold } from '../method/thresholds.ts';
import { counted } from '../phrasing/numbers.ts';

/** What was measured on the texts of this edition. */
const measured: Measurements = written;

/** The thresholds of one step of the method. */
export interface ThresholdGroup {
  readonly name: string;
  readonly rows: readonly {
    readonly says: string;
    readonly value: string;
    /** What becomes of the texts at half and at double the value, in one or two sentences. */
    readonly effect: string;
  }[];
}

/** A tool that aligns words, with what it finds of the alignment made by hand. */
export type ToolRow = Tool;

const partNames: Readonly<Record<MethodPart, string>> = {
  links: 'Which words belong together',
  moves: 'What has moved',
  long: 'Long texts',
  shown: 'What is marked',
  sentences: 'What is said of a difference',
  table: 'All versions at once',
  quotations: 'Quotations of a point',
  speech: 'Words that articles share',
};

/** Every number that decides what the machine finds, step by step. */
export function thresholdGroups(): readonly ThresholdGroup[] {
  return Array.from(
    Map.groupBy(thresholds, ({ part }) => part),
    ([part, rows]) => ({ name: partNames[part], rows: rows.map(thresholdRow) }),
  );
}

/** This edition's engine first, then the others. */
export function toolRows(name: string): readonly ToolRow[] {
  const { right, wrong } = measured.findings;
  return [{ name, right, wrong }, ...measured.tools];
}

/** Links of the alignment made by hand. */
export function goldLinks(): number {
  return measured.gold;
}

function thresholdRow(threshold: Threshold): ThresholdGroup['rows'][number] {
  const { key, says, value } = threshold;
  const effect = measured.thresholds[key];
  if (!effect) throw new Error(`src/method/measured.json: ${key} was not measured. Run npm run measure.`);
  return { says, value: plain(value), effect: effectSentences(effect.effects) };
}

/** “At 0.175 nothing changes. At 0.7: 19 links lost, 5 wrong links.” */
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

/** At most four digits behind the point, or as many as reach the first that counts; thousands apart. */
function plain(value: number): string {
  const digits = { maximumFractionDigits: 4, maximumSignificantDigits: 1, roundingPriority: 'morePrecision' } as const;
  return new Intl.NumberFormat('en-GB', digits).format(value);
}
