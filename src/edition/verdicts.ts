/** How the words of one version stand to those of the version compared with, in one clause. */
export interface VerdictRule {
  readonly id: Verdict;
  /** When it is given, in a sentence for readers. */
  readonly rule: string;
  /** Whether the machine checks it against the words. */
  readonly isChecked: boolean;
}

/** The ids of all verdicts, the gravest first: of two changes in one clause the gravest counts. */
export const verdictIds = [
  'opposite',
  'missing',
  'changed',
  'weaker',
  'stronger',
  'narrower',
  'broader',
  'reworded',
  'same',
] as const;

/** One word for what became of a clause. */
export type Verdict = (typeof verdictIds)[number];

const rules: Readonly<Record<Verdict, string>> = {
  opposite: 'It asks for what the other rules out, or rules out what the other asks for.',
  missing: 'It has no words for this.',
  changed: 'It asks for something else, or the same of somebody else, or of another thing.',
  weaker: 'It asks for the same with less force, or leaves out a condition that protects.',
  stronger: 'It asks for the same with more force, or adds a condition that protects.',
  narrower: 'It asks for the same in fewer cases.',
  broader: 'It asks for the same in more cases.',
  reworded: 'It has other words, and asks for the same.',
  same: 'It has the same words. Other forms of a word, capitals and punctuation aside.',
};

/** All verdicts with their rules, the gravest first. */
export const verdicts: readonly VerdictRule[] = verdictIds.map((id) => ({
  id,
  rule: rules[id],
  isChecked: id === 'same' || id === 'missing',
}));

/** The gravest of several verdicts; undefined of none. */
export function gravest(given: readonly Verdict[]): Verdict | undefined {
  return verdictIds.find((id) => given.includes(id));
}
