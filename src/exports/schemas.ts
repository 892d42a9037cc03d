import { z } from 'astro/zod';
import { verdictIds } from '../edition/verdicts.ts';

const witnessId = z.string().describe('Id of a witness: an article that prints the work.');
const versionId = z.string().describe('Id of a version.');
const sourceId = z.string().describe('Id of a source outside the articles.');
const position = z.int().nonnegative();
const pointNumber = z.int().positive().describe('Number of a point.');
const addressed = {
  address: z.string().describe('Where this stands in the edition; without a host if the site did not know its own.'),
};

const edition = z
  .strictObject({
    title: z.string(),
    work: z.string().describe('Title of the work that the witnesses print.'),
    date: z.string().describe('When the work was made public: a day, a month or a year, as in ISO 8601.'),
    release: z.string().describe('The release of the edition that this file is part of. Name it when you cite.'),
    unit: z.string().describe('What one unit of the work is called.'),
    base: versionId.describe('Id of the version that verdicts compare with.'),
    editor: z.string().nullable().describe('Whose the findings, verdicts and notes are; null if no name is given.'),
    verdict: z.string().nullable().describe('What the comparison comes to.'),
    rights: z.array(z.string()).describe('Whose the texts are and how they may be used.'),
    ...addressed,
  })
  .describe('The edition that this file is part of.');

const version = z
  .strictObject({
    id: versionId,
    name: z.string(),
    description: z.string(),
    evidence: z.string().describe('How this is known, and how surely.'),
    witnesses: z.array(witnessId).describe('The witnesses that print it; the words of the first stand for it.'),
  })
  .describe('One wording of the work.');

const witness = z
  .strictObject({
    id: witnessId,
    siglum: z.string().describe('The letter that stands for it.'),
    version: versionId,
    language: z.string().describe('BCP 47 tag of the article.'),
    title: z.string(),
    author: z.string().nullable().describe('Null if unknown.'),
    publication: z.string(),
    published: z
      .strictObject({
        date: z.string().describe('A day, a month or a year, as in ISO 8601.'),
        until: z.string().optional().describe('The latest date it can be, where only a span is known.'),
      })
      .describe('When the article was published, as far as it is known.'),
    source: z.string().describe('Where the article, or the nearest known page that holds it, can be read.'),
    rights: z.string().describe('The rights note of the source.'),
    text: z.string().describe('Where its points and its article stand as plain text.'),
    ...addressed,
  })
  .describe('One article as a carrier of the work.');

const carriers = { edition, versions: z.array(version), witnesses: z.array(witness) };

const binds = z
  .strictObject({
    word: z.string().describe('The operative word, as this version prints it.'),
    rank: z.int().positive().nullable().describe('Its rank among operative words, 1 being the most binding.'),
    on: z.string().nullable().describe('The words that name who is bound; null where nobody is named.'),
  })
  .describe('How binding a clause is.');

const clause = z
  .strictObject({
    id: z.string().describe('Unique within the point.'),
    name: z.string(),
    ...addressed,
    readings: z
      .array(
        z.strictObject({
          version: versionId,
          text: z
            .string()
            .describe('Its words as printed; empty if it has none. “ … ” parts stretches that stand apart.'),
          verdict: z
            .enum(verdictIds)
            .nullable()
            .describe('The editor’s verdict against the base; null of the base and where nobody has judged.'),
          binds: binds
            .nullable()
            .describe('Null where the clause asks for nothing, or nobody has said how binding it is.'),
        }),
      )
      .describe('What each version that prints the point has for it.'),
  })
  .describe('A part of a point that says one thing. The clauses of a point hold every word of every version once.');

const note = z
  .strictObject({
    id: z.string().describe('Unique within the point.'),
    ...addressed,
    clauses: z.array(z.string()).describe('Ids of the clauses that it speaks of.'),
    text: z.string(),
    quotes: z
      .array(z.strictObject({ version: versionId, witness: witnessId.nullable(), words: z.string() }))
      .describe('The words that it rests on; of one witness where several print the version and one is meant.'),
    lacks: z.array(versionId).describe('Versions that have none of the words quoted.'),
    outside: z.array(z.strictObject({ source: sourceId, says: z.string() })).describe('What other sources say of it.'),
  })
  .describe('What the editor says of a difference.');

const variant = z
  .strictObject({
    kind: z.enum(['addition', 'omission', 'substitution', 'transposition']),
    isNear: z.boolean().describe('Whether the words are forms or spellings of one word.'),
    lemma: z.string().describe('The words of the base; none for an addition.'),
    reading: z.string().describe('The words of the other version; none for an omission.'),
  })
  .describe('A difference in words.');

const comparison = z
  .strictObject({
    base: versionId,
    other: versionId,
    variants: z.array(variant).describe('In the order of the base.'),
    sentences: z.array(z.string()).describe('The same in words.'),
    isCoarse: z.boolean().describe('Whether links may be missing because the texts are too long and too unlike.'),
    ...addressed,
  })
  .describe('One point in two versions, compared by machine.');

const comparedPoint = z
  .strictObject({
    number: pointNumber,
    heading: z.string().describe('The editor’s heading.'),
    finding: z.string().nullable().describe('How the versions differ, in the editor’s words.'),
    ...addressed,
    readings: z.array(z.strictObject({ version: versionId, language: z.string(), text: z.string() })),
    isDrafted: z.boolean().describe('Whether the clauses were drafted by machine, because no editor has given any.'),
    clauses: z.array(clause).describe('In the order of the base.'),
    notes: z.array(note).describe('The gravest first.'),
    comparisons: z.array(comparison).describe('Every two versions, each with the other as the base.'),
  })
  .describe('One unit of the work.');

const differencesSchema = z
  .strictObject({
    $schema: z.string(),
    ...carriers,
    verdicts: z
      .array(z.strictObject({ id: z.enum(verdictIds), rule: z.string() }))
      .describe('All verdicts with their rules, the gravest first.'),
    outside: z
      .array(
        z.strictObject({
          id: sourceId,
          name: z.string(),
          what: z.string(),
          language: z.string(),
          address: z.string(),
          extent: z.string(),
        }),
      )
      .describe('Texts outside the articles that notes speak of.'),
    points: z.array(comparedPoint),
  })
  .describe(
    'How the versions of a work differ: clause by clause as an editor judges, word by word as a machine finds.',
  );

const column = z
  .strictObject({
    kind: z
      .enum(['same', 'near', 'substitute', 'single'])
      .describe('One word, forms of one word, words that stand for each other, or a word alone.'),
    cells: z
      .array(position.nullable())
      .describe('For each reading the position of its token; null if it has none here.'),
  })
  .describe('Words that belong together.');

const alignedPoint = z
  .strictObject({
    number: pointNumber,
    heading: z.string(),
    ...addressed,
    readings: z
      .array(
        z.strictObject({
          witness: witnessId,
          label: z.string().describe('The ordinal or bullet before the words, as printed; not collated.'),
          text: z.string().describe('The words as printed.'),
          tokens: z
            .array(
              z.strictObject({
                t: z.string().describe('As printed, with the signs and white space that touch it.'),
                n: z.string().describe('As compared.'),
              }),
            )
            .describe('The words one by one; joined, their t are the text.'),
        }),
      )
      .describe('In the order of the list of witnesses.'),
    columns: z.array(column).describe('Every token stands in one column, in the order of its reading.'),
    moves: z.array(
      z
        .strictObject({
          witnesses: z.tuple([witnessId, witnessId]),
          tokens: z.array(z.tuple([position, position])).describe('Pairs of token positions in the two witnesses.'),
        })
        .describe('A phrase that two witnesses have at different places.'),
    ),
    isCoarse: z.boolean().describe('Whether links may be missing because the texts are too long and too unlike.'),
  })
  .describe('One unit of the work, all witnesses aligned.');

const collationSchema = z
  .strictObject({ $schema: z.string(), ...carriers, points: z.array(alignedPoint) })
  .describe('The collation of all witnesses, word by word.');

const placed = {
  witness: witnessId,
  passage: z.string().describe('Id of the paragraph within the article.'),
  ...addressed,
  opening: z.string().describe('The first words of the paragraph, to know it by.'),
  spans: z
    .array(z.strictObject({ start: position, end: position }))
    .describe('Where the words stand in the paragraph, in UTF-16 code units: start is in it, end is not.'),
  words: z.array(z.string()).describe('The words as printed, span by span.'),
};

const tie = z
  .strictObject({
    kind: z
      .enum(['exact', 'elided', 'altered', 'name', 'discussion'])
      .describe(
        'A quotation in one run, with words left out, or changed; a point named by number; a point discussed, as an editor reads it.',
      ),
    by: z.enum(['machine', 'editor']),
    ...placed,
    points: z.array(pointNumber),
    reason: z.string().nullable().describe('Why the editor ties it; null of what a machine has found.'),
    beyond: z
      .string()
      .nullable()
      .describe('What it ascribes to the work that the text its article prints does not say, as the editor sees it.'),
    isMarked: z.boolean().nullable().describe('Of a quotation, whether it stands in quotation marks.'),
    version: versionId
      .nullable()
      .describe('Of a quotation, the version that it follows; null if several have the words.'),
  })
  .describe('What ties a paragraph to points.');

const sharedSpeech = z
  .strictObject({
    kind: z
      .enum(['verbatim', 'elided', 'altered', 'parallel'])
      .describe('The same words; with words left out; with words changed; one sentence in two translations.'),
    similarity: z.number().min(0).max(1).describe('Content words that both have in the same order, of all of both.'),
    occurrences: z.array(z.strictObject({ ...placed, isMarked: z.boolean() })).length(2),
  })
  .describe('Words of one speech that two articles have.');

const commentarySchema = z
  .strictObject({ $schema: z.string(), edition, ties: z.array(tie), speech: z.array(sharedSpeech) })
  .describe('What the articles say of the points, and what two of them have of one speech.');

/** The schema of each JSON file, by the name that both begin with. */
export const schemas = { differences: differencesSchema, collation: collationSchema, commentary: commentarySchema };

/** A record that a schema describes, not to be changed once made. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;
type RecordOf<Name extends keyof typeof schemas> = Frozen<z.output<(typeof schemas)[Name]>>;

export type DifferencesRecord = RecordOf<'differences'>;
export type CollationRecord = RecordOf<'collation'>;
export type CommentaryRecord = RecordOf<'commentary'>;

/** The name of a schema's file, beside that of its data. */
export function schemaFile(name: keyof typeof schemas): string {
  return `${name}.schema.json`;
}

/** A schema as JSON Schema 2020-12, to be published. */
export function jsonSchema(name: keyof typeof schemas): object {
  return z.toJSONSchema(schemas[name], { target: 'draft-2020-12' });
}
