/** Whose the texts are and how the data may be used, a paragraph each. */
export const rights: readonly string[] = [
  'The articles are the copyright of their publishers and authors, and so are the words quoted from them here. Each witness is given with its source and the rights note of that source. Whether they may be published again is for whoever does so to decide.',
  'The edition’s own words, its headings, notes and sentences, and the alignment of the texts may be used with credit to the edition and its release.',
];

/** What was done to the texts and what was not, a paragraph each. */
export const treatment: readonly string[] = [
  'Every reading stands as its article prints it, to the character: slips, unclosed quotation marks and uneven apostrophes included. Nothing is corrected and nothing is normalised.',
  'Each word holds the signs and the white space that touch it, so that the words of a witness, joined, are its reading again. The ordinal or bullet before a reading is a label: it is kept, and not collated.',
  'Words were aligned by machine. The type of an entry says how its words stand to each other: same for one word in another typography, near for forms of one word, substitute for words that stand for each other, single for a word that stands alone. A linkGrp ties the words of a phrase that two witnesses have at different places.',
];
