import { z } from 'astro/zod';
import { verdictIds } from './edition/verdicts.ts';

const sentence = z.string().trim().min(1, { error: 'must not be empty' });
const evidence = sentence.describe('How the value is known, and how surely, in a sentence for readers.');
const colours = ['blue', 'rust', 'green', 'plum', 'ochre', 'teal', 'brick', 'slate'] as const;

/** Text that is printed in an article: kept to the character, only never empty. */
const printed = z.string().regex(/\S/u, { error: 'must not be empty' });

const dateRequirement = 'must be a calendar date: 2020-09-08, or 2020-09 or 2020 where less is known';

/** A calendar date of a day, a month or a year. */
const partialDate = z
  .union([z.string(), z.number(), z.date()], { error: dateRequirement })
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
  .refine(isPartialDate, { error: dateRequirement });

const webAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'must be an address that begins with https:// or http://',
});

const language = z.string().refine(isLanguageTag, { error: 'must be a language tag such as en, de or zh-Hans' });

/** The id of a file: its name without its ending. */
export const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be an id: lower-case letters, digits and single hyphens',
});

const point = z
  .strictObject({
    number: z.int().positive().describe('Which point of the work it is, counted from 1.'),
    label: z.string().describe('The ordinal or bullet before the words, as printed. It is shown, never collated.'),
    text: printed.describe('The words of the point as printed, to the character.'),
  })
  .describe('One point as this witness prints it.');

const residue = z
  .strictObject({
    lines: z.tuple([z.int().positive(), z.int().positive()]).describe('First and last line in the original file.'),
    words: z.string().min(1).optional().describe('The words left out, where it is not the whole line.'),
    reason: sentence.describe('Why these lines are no text of the article.'),
  })
  .describe('Lines of the original file that are left out of the article.');

const mark = z
  .strictObject({
    opening: sentence.describe('The first words of the paragraph, enough to tell it from the others.'),
    points: z
      .array(z.int().positive(), { error: 'must be a list of numbers' })
      .min(1, { error: 'must name at least one point' })
      .describe('Numbers of the points that the paragraph speaks of.'),
    reason: sentence.describe('Why, in a sentence for readers.'),
    beyond: sentence
      .optional()
      .describe(
        'What it ascribes to the work that the text its article prints does not say, in a sentence for readers.',
      ),
  })
  .describe('A paragraph that speaks of points without naming or quoting them.');

const speech = z
  .strictObject({
    name: sentence.describe('What it is called in running text: the speech, the debate, the letter.'),
    sentence: sentence.describe('What it has to do with the work, in a sentence for readers.'),
  })
  .describe('What the articles quote, and what the work was part of.');

/** `content/edition.yaml`: what this edition is. */
export const editionSchema = z.strictObject({
  name: sentence.describe('Short name of the site.'),
  title: sentence.describe('Title of the edition, as the home page prints it.'),
  work: sentence.describe('Title of the work that the witnesses carry.'),
  date: partialDate.describe('When the work was made public.'),
  what: sentence.describe('What this is, in one line on every page: the work, its year, what is compared.'),
  summary: sentence.describe('What the edition offers, in a sentence or two.'),
  verdict: sentence.optional().describe('What the comparison comes to, in a few sentences for readers in a hurry.'),
  editor: z
    .strictObject({ name: sentence.describe('The name as it is to be cited.') })
    .optional()
    .describe('Who judges and writes the notes. Without it the site says that no editor is named.'),
  unit: sentence.describe('What one unit of collation is called: a point, a verse, an article.'),
  units: sentence.describe('What several of them are called: points, verses, articles.'),
  base: identifier.describe('Id of the version that verdicts compare with, and readings unless the reader chooses.'),
  release: sentence.describe('Name of this release, to be cited: 2026.1.'),
  released: partialDate.optional().describe('When this release was made public: a year, a month or a day.'),
  speech: speech.optional(),
  repository: webAddress.optional().describe('Where the source of the edition is kept.'),
});

/** `content/versions/<id>.yaml`: one wording of the work. */
export const versionSchema = z.strictObject({
  name: sentence.describe('What the version is called in headings and lists: Full text.'),
  phrase: sentence.optional().describe('What it is called within a sentence: the full text. Its name, if left out.'),
  order: z.int().positive().describe('Its place among the versions, from 1.'),
  description: sentence.describe('What the version is and where it comes from.'),
  evidence,
});

/** `content/witnesses/<id>.mdx`: one article that carries the work. The body is the article, word for word. */
export const witnessSchema = z.strictObject({
  siglum: z
    .string()
    .regex(/^\p{Lu}\p{M}*$/u, { error: 'must be one capital letter' })
    .describe('The letter that stands for the witness.'),
  colour: z.enum(colours).describe('The colour that goes with the siglum on every page.'),
  language: language.describe('Language of the article, as a BCP 47 tag.'),
  version: identifier.describe('Id of the version that it carries.'),
  original: z.string().min(1).describe('Name of the file in content/originals/ that holds the article as received.'),
  publication: z
    .strictObject({
      name: sentence.describe('Who published the article.'),
      section: sentence.optional().describe('The section it appeared in.'),
      evidence,
    })
    .describe('Where the article was published.'),
  title: z
    .strictObject({
      text: printed.describe('The title of the article.'),
      printed: z.boolean().describe('Whether the original file holds the title.'),
      evidence,
    })
    .describe('The title, and whether the original file holds it.'),
  standfirst: printed.optional().describe('The line below the title, as printed.'),
  credit: printed.optional().describe('The credit of a picture, as printed.'),
  author: z
    .strictObject({
      name: sentence.describe('The author, or “unknown”. A guessed author never appears.'),
      family: sentence.optional().describe('The part of the name that it is sorted under, where that is known.'),
      evidence,
    })
    .refine(({ name, family }) => family === undefined || name.includes(family), {
      path: ['family'],
      error: 'must stand in “name”',
    })
    .describe('Who wrote the article.'),
  published: z
    .strictObject({
      date: partialDate.describe('The day, month or year of publication, as far as it is known.'),
      until: partialDate.optional().describe('The latest date it can be, where only a span is known.'),
      evidence,
    })
    .refine(({ date, until }) => until === undefined || until >= date, {
      path: ['until'],
      error: 'must not be before “date”',
    })
    .describe('When the article was published.'),
  address: z
    .strictObject({
      url: webAddress.describe('Where the article, or the nearest known page that holds it, can be read.'),
      evidence,
    })
    .describe('Where the original can be read.'),
  rights: sentence.describe('Whose the article is and how it may be used.'),
  publish: z
    .enum(['full', 'excerpts'])
    .describe('“full” to show the whole article, “excerpts” to show its points and the passages that speak of them.'),
  discusses: z.array(mark).describe('What the editor ties to points; quotations and names are found by machine.'),
  residue: z.array(residue).describe('Everything in the original file that is not article text.'),
  points: z.array(point).min(1, { error: 'must hold at least one point' }).describe('The points as printed, in order.'),
});

const quote = z
  .strictObject({
    version: identifier.describe('Id of the version that has the words.'),
    witness: identifier.optional().describe('Id of the witness, where one of several that print the version is meant.'),
    words: sentence.describe('The very words, as every reading of that version has them; case and typography aside.'),
  })
  .describe('Words of a reading that a note rests on.');

const outsideWords = z
  .strictObject({
    source: identifier.describe('Id of a source in content/outside.yaml.'),
    says: sentence.describe('What that source has, in a sentence for readers; of its words single ones are quoted.'),
  })
  .describe('What is known from outside the articles.');

const note = z
  .strictObject({
    id: identifier.describe('The end of its address, which stays: #note-<id>.'),
    clauses: z
      .array(identifier)
      .min(1, { error: 'must name at least one clause' })
      .describe('Ids of the clauses that it speaks of.'),
    text: sentence.describe('What the words say and how that differs, in one to three sentences for readers.'),
    quotes: z.array(quote).min(1, { error: 'must quote one reading at least' }).describe('The words that it rests on.'),
    lacks: z.array(identifier).optional().describe('Ids of the versions that have none of the words quoted.'),
    outside: z.array(outsideWords).optional().describe('What other sources say of it, apart from the readings.'),
  })
  .describe('What an editor says of a difference.');

const clauseReading = z
  .strictObject({
    words: z
      .union([printed, z.array(printed).min(1)])
      .optional()
      .describe(
        'Its words in the reading, or each stretch of them in the order of the reading. Left out where missing.',
      ),
    verdict: z
      .enum(verdictIds, { error: `must be one of: ${verdictIds.join(', ')}` })
      .optional()
      .describe('How the words stand to those of the base, which itself has no verdict.'),
    binds: z
      .strictObject({
        word: sentence.describe('The operative word in this reading of the point, one of content/force.yaml.'),
        on: sentence
          .optional()
          .describe('The words of the reading that name who is bound. Left out where nobody is named.'),
      })
      .optional()
      .describe('How binding the clause is. Left out where it asks for nothing.'),
  })
  .describe('What one version has for a clause.');

const clause = z
  .strictObject({
    id: identifier.describe('The end of its address, which stays: /points/4/#<id>.'),
    name: sentence.describe('What it is about, in a few words.'),
    readings: z.record(identifier, clauseReading).describe('What each version has for it, by the id of the version.'),
  })
  .describe('A part of a point that says one thing. All clauses together hold every word of every version once.');

/** `content/points/<number>.yaml`: what the editor says of one point. */
export const pointSchema = z.strictObject({
  heading: sentence.describe('What the point is about, in a few words.'),
  short: sentence.describe('The same in one or two words, for narrow places.'),
  finding: sentence.optional().describe('How the versions differ, in a sentence or two that stand alone.'),
  clauses: z.array(clause).optional().describe('Its clauses. Without them its rows are drafted by machine.'),
  notes: z.array(note).optional().describe('What the editor says of the differences, the gravest first.'),
});

/** `content/outside.yaml`: what is known of the work from outside the articles. */
export const outsideSchema = z.strictObject({
  sources: z
    .array(
      z
        .strictObject({
          id: identifier.describe('What notes name it by.'),
          name: sentence.describe('Who printed it.'),
          what: sentence.describe('What it is, in a few words.'),
          language: language.describe('Its language, as a BCP 47 tag.'),
          address: webAddress.describe('Where it was seen.'),
          extent: sentence.describe('Whether it was seen whole, or where it was cut.'),
        })
        .describe('A text that is no witness of this edition.'),
    )
    .min(1, { error: 'must hold at least one source' })
    .describe('The sources.'),
  note: sentence.optional().describe('How far they can be trusted here, in a sentence for readers.'),
});

/** `content/changes.yaml`: what has changed for readers. */
export const changesSchema = z.strictObject({
  releases: z
    .array(
      z
        .strictObject({
          release: sentence.describe('The name of the release.'),
          date: partialDate.describe('When it was made public.'),
          what: z.array(sentence).min(1).describe('What became different for readers, one sentence each.'),
        })
        .describe('One release.'),
    )
    .min(1, { error: 'must hold at least one release' })
    .describe('The releases, the newest first.'),
});

/** `content/terms.yaml`: the key terms that the concordance shows. */
const termsSchema = z.strictObject({
  terms: z
    .array(
      z
        .strictObject({
          term: sentence.describe('The term, as the concordance heads it.'),
          forms: z.array(sentence).optional().describe('Other forms that count as the term, such as its plural.'),
        })
        .describe('A word or phrase.'),
    )
    .min(1, { error: 'must hold at least one term' })
    .describe('The terms, in the order in which they are shown.'),
});

/** `content/force.yaml`: the words that say how binding a text is. */
export const forceSchema = z.strictObject({
  words: z
    .array(
      z
        .strictObject({
          word: sentence.describe('The word or phrase, as the table prints it.'),
          forms: z.array(sentence).optional().describe('Other forms that count as the word, such as “asking”.'),
          except: z.array(sentence).optional().describe('Phrases in which it means something else and does not count.'),
        })
        .describe('An operative word. Of words that begin together the longest counts: “should not” is no “should”.'),
    )
    .min(1, { error: 'must hold at least one word' })
    .describe('The operative words, the most binding first.'),
});

/** `content/pages/<id>.mdx`: a page of the edition's own. */
export const pageSchema = z.strictObject({
  title: sentence.describe('The heading of the page.'),
  description: sentence.describe('What the page tells, in one sentence, for search engines and lists.'),
});

/** The content folder: that of CONTENT in the environment, such as `tests/fixture/content`, else `content`. */
export const contentFolder = process.env['CONTENT'] || 'content';

/** What the content folder holds: where each kind of file stands, how its name ends, and the schema of its fields. */
export const kinds = {
  edition: { folder: '', ending: 'edition.yaml', schema: editionSchema },
  terms: { folder: '', ending: 'terms.yaml', schema: termsSchema },
  force: { folder: '', ending: 'force.yaml', schema: forceSchema },
  outside: { folder: '', ending: 'outside.yaml', schema: outsideSchema },
  changes: { folder: '', ending: 'changes.yaml', schema: changesSchema },
  versions: { folder: 'versions/', ending: '.yaml', schema: versionSchema },
  witnesses: { folder: 'witnesses/', ending: '.mdx', schema: witnessSchema },
  points: { folder: 'points/', ending: '.yaml', schema: pointSchema },
  pages: { folder: 'pages/', ending: '.mdx', schema: pageSchema },
  originals: { folder: 'originals/', ending: '.txt', schema: undefined },
} as const;

/** The name of one kind of file. */
export type Kind = keyof typeof kinds;

/** A kind of file that has fields. */
export type EntryKind = Exclude<Kind, 'originals'>;

/** The fields of one kind of file, as its schema gives them. */
export type Fields<K extends EntryKind> = z.output<(typeof kinds)[K]['schema']>;

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.getUTCDate() === Number(day);
}

function isLanguageTag(value: string): boolean {
  // Of itself “English” would be a tag too, of a kind that is reserved.
  if (!/^[a-z]{2,3}(?:-|$)/i.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
