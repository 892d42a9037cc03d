/**
 * How much a word says by itself: a negation turns the sentence round, a content word names something, a light word
 * (other, own, such) only points, a function word joins.
 */
export type WordClass = 'negation' | 'content' | 'light' | 'function';

/**
 * The class of a normalised word. In a language without a list every word is a content word. A ready token that holds
 * punctuation only joins like a function word.
 */
export function classOf(norm: string, language: string): WordClass {
  if (/^\p{P}+$/u.test(norm)) return 'function';
  const list = lists[language.split('-')[0]!.toLowerCase()];
  for (const candidate of list ? [list, ...byScript] : byScript) {
    if (candidate.negation.has(norm)) return 'negation';
    if (candidate.light.has(norm)) return 'light';
    if (candidate.function.has(norm)) return 'function';
  }
  return 'content';
}

/** Whether a normalised word carries meaning by itself: negations do, light and function words do not. */
export function isContentWord(norm: string, language: string): boolean {
  const wordClass = classOf(norm, language);
  return wordClass === 'content' || wordClass === 'negation';
}

/** Whether a normalised word joins two like things: it belongs to what follows it. */
export function isConjunction(norm: string, language: string): boolean {
  return lists[language.split('-')[0]!.toLowerCase()]?.conjunction.has(norm) ?? false;
}

interface WordList {
  readonly negation: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly function: ReadonlySet<string>;
  readonly conjunction: ReadonlySet<string>;
}

const lists: Readonly<Record<string, WordList>> = {
  en: wordList({
    negation: 'not nor no without never neither none cannot',
    light: 'other others any all one own some such same each every more most very only also',
    conjunction: 'and or but nor',
    function: `a an the of in on at by to for from with into onto over under as than that this these those it its
      is are was were be been being do does did have has had will would may might can could shall should must
      their there they them his her he she him i me my we us our you your who whom whose which what when where while
      so if then through upon about between`,
  }),
  de: wordList({
    negation: 'nicht kein keine keinen keinem keiner keines nie niemals ohne weder',
    light:
      'andere anderen anderer anderes alle allen aller jede jeder jedes einige eigene eigenen solche sehr nur auch',
    conjunction: 'und oder aber noch',
    function: `der die das den dem des ein eine einen einem einer eines in im an am auf aus bei mit nach von vom zu zum
      zur für über unter durch um gegen als wie dass daß es er sie wir ihr ich du man sich ist sind war waren wird
      werden hat haben kann soll sollen muss ihre ihren ihrer sein seine seinen so wenn`,
  }),
  fr: wordList({
    negation: 'ne pas non ni sans jamais aucun aucune',
    light: 'autre autres tout tous toute toutes chaque même tel telle très aussi',
    conjunction: 'et ou mais ni',
    function: `le la les l un une des de du d à au aux en dans par pour sur avec que qui ce cet cette ces il elle ils
      elles on nous vous je tu se son sa ses leur leurs est sont était a ont être si`,
  }),
  la: wordList({
    negation: 'non ne nec neque sine nihil nunquam',
    light: 'alius alia aliud omnis omnes omnia',
    conjunction: 'et atque ac aut vel sed nec',
    function: 'in ad ab a ex e de cum per pro sub qui quae quod est sunt esse ut si hic haec hoc is ea id',
  }),
};

/** Lists of scripts that no other language here is written in: they hold whatever language a witness is said to have. */
const byScript: readonly WordList[] = [
  wordList({
    negation: 'οὐ οὐκ οὐχ μή μὴ μηδέ οὐδέ δεν δε μη χωρίς ἄνευ',
    light: 'ἄλλος ἄλλο ἄλλοι πᾶς πάντα άλλος άλλο άλλοι όλα',
    conjunction: 'καὶ καί και ἢ ή ἀλλὰ αλλά',
    function: `ὁ ἡ τὸ τό τοῦ τῆς τῷ τῇ τὸν τὴν τήν οἱ αἱ τὰ τῶν τοῖς ταῖς τοὺς τὰς ο η το του της τον την οι τα των τους
      τις ἐν ἐκ ἐξ εἰς πρὸς πρός ἀπὸ ἐπὶ περὶ διὰ μετὰ κατὰ δὲ δέ γὰρ τε μὲν ὡς ὅτι ἵνα εἰ ἐὰν ἦν ἐστιν ἐστὶν εἶναι
      σε από με για να θα που ότι είναι`,
  }),
  wordList({
    negation: '不 没 没有 無 无 非 勿 莫',
    light: '其他 其它 各 每',
    conjunction: '和 与 與 及 或 或者 而 但',
    function: '的 地 得 了 着 在 于 於 之 是 以 为 為 从 從 由 把 被 对 對 向 这 這 那 其 应 應 应当 應當',
  }),
];

function wordList(words: Readonly<Record<keyof WordList, string>>): WordList {
  const split = (text: string) => text.trim().split(/\s+/u);
  return {
    negation: new Set(split(words.negation)),
    light: new Set(split(words.light)),
    conjunction: new Set(split(words.conjunction)),
    function: new Set([...split(words.function), ...split(words.conjunction)]),
  };
}
