/** How the words of one version stand to those of the version compared with, in one clause. */
export interface VerdictRule {
  readonly id: Verdict;
  /** When it is given, in a sentence for readers. */
  readonly rule: string;
  /** Whether the machine checks it against the words. */
  readonly isChecked: boolean;
}

/** The ids of all verdicts, the gravest first: where several hold for one clause, the gravest is given. */
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
  opposite: 'It asks for, or shields, what the version compared with opposes.',
  missing: 'It has nothing of the clause.',
  changed: 'It asks for something else: another act, thing or party, not just more or less of the same.',
  weaker: 'It demands less: a softer word, a graver act before the rule applies, more ways left open.',
  stronger: 'It demands more: a firmer word, a lesser act to which the rule applies, fewer ways left open.',
  narrower: 'It covers fewer people, places, things or acts.',
  broader: 'It covers more people, places, things or acts.',
  reworded: 'It has other words and makes the same demand.',
  same: 'It has the same words, or other forms of them, in the same places.',
};

/** All verdicts with their rules, the gravest first. */
export const verdicts: readonly VerdictRule[] = verdictIds.map((id) => ({
  id,
  rule: rules[id],
  isChecked: id === 'same' || id === 'missing',
}));
