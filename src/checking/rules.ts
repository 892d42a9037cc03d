/** A number that decides something. */
export interface CheckRule {
  readonly value: number;
  /** What it decides, in a sentence for readers. */
  readonly says: string;
}

/** The numbers that decide what a pasted sentence follows. */
export const checkRules = {
  functionWord: { value: 0.06, says: 'What a word such as “the” or “of” tells, of a word that one unit alone has.' },
  strangeWord: { value: 0.45, says: 'What a word that the source lacks takes away, of what it tells.' },
  nearForm: { value: 0.8, says: 'What another form of a word tells, of what the same word tells.' },
  inPhrase: { value: 0.6, says: 'What a word tells more that stands behind the same word in both.' },
  nearby: { value: 2, says: 'Strange words beyond which a stretch goes on, where the source goes on too.' },
  loneWord: { value: 0.5, says: 'What a word at the end of a stretch must tell to count without the word beside it.' },
  leastEvidence: { value: 2.3, says: 'What the shared words of a stretch must tell together.' },
  leastShare: { value: 0.5, says: 'The share of what a stretch tells that the source must have too.' },
  leastPhrase: { value: 3, says: 'Words that must stand side by side in both.' },
  mostSources: { value: 8, says: 'Sources that a sentence is held against, those that share most first.' },
  leastOfMost: {
    value: 0.35,
    says: 'What a source must share, of what the source with most shares, to be held against a sentence.',
  },
} as const satisfies Readonly<Record<string, CheckRule>>;

/** The rules by their names, each to be varied. */
export type CheckRules = { readonly [Name in keyof typeof checkRules]: CheckRule };
