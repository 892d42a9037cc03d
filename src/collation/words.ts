const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    `a an the and or but of in on at by to for from with without into onto over under as than that this these those it its
     is are was were be been being do does did have has had will would may might can could shall should must not nor no
     other any all one their there they them his her he she we us our you your who which what when where while so if such`
      .trim()
      .split(/\s+/),
  ),
};

/** Words that turn a sentence round: they never count as mere function words. */
const negations: ReadonlySet<string> = new Set(['not', 'nor', 'no', 'without', 'never']);

/** Whether a normalised word carries meaning by itself: negations do, function words do not. A language without a list has content words only. */
export function isContentWord(norm: string, language: string): boolean {
  if (negations.has(norm)) return true;
  return !functionWords[new Intl.Locale(language).language]?.has(norm);
}
