import { z } from 'astro/zod';

/** Names of the published files that describe others, relative to these. */
export const schemaFiles = { collation: 'collation.schema.json', commentary: 'commentary.schema.json' } as const;

const witnessId = z.string().describe('Id of a witness.');
const witnessIds = z.array(witnessId).describe('Ids of witnesses, in the order of the list of witnesses.');
const versionId = z.string().describe('Id of a version.');
const position = z.int().nonnegative();
const address = z
  .string()
  .describe('Where this stands in the edition; without a host if the site did not know its own.');
const addressed = { address };

const tokens = z
  .strictObject({ start: position, end: position })
  .describe('A run of tokens, by their positions from 0: start is in it, end is not.');

const span = z
  .strictObject({ start: position, end: position })
  .describe('A stretch of text in UTF-16 code units from 0: start is in it, end is not.');

const edition = z
  .strictObject({
    title: z.string(),
    work: z.string().describe('Title of the work that the witnesses carry.'),
    date: z.string().describe('When the work was made public: a day, a month or a year, as in ISO 8601.'),
    release: z.string().describe('The release of the edition that this file is part of. Name it when you cite.'),
    unit: z.string().describe('What one unit of the work is called.'),
    base: witnessId.describe('Id of the witness that others are compared with by default.'),
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

const token = z
  .strictObject({
    t: z.string().describe('As printed, with the signs and white space that touch it.'),
    n: z.string().describe('As compared.'),
  })
  .describe('A word.');

const reading = z
  .strictObject({
    witness: witnessId,
    label: z.string().describe('The ordinal or bullet before the words, as printed; not collated.'),
    text: z.string().describe('The words as printed.'),
    tokens: z.array(token).describe('The words one by one; joined, their t are the text.'),
  })
  .describe('What one witness prints for a point.');

const column = z
  .strictObject({
    kind: z
      .enum(['same', 'near', 'substitute', 'single'])
      .describe(
        'How its words stand to each other: one word, forms of one word, words that stand for each other, alone.',
      ),
    cells: z
      .array(position.nullable())
      .describe(
        'For each reading, in the order of readings, the position of its token, or null if it has nothing here.',
      ),
  })
  .describe('Words that belong together.');

const move = z
  .strictObject({
    witnesses: z.tuple([witnessId, witnessId]),
    tokens: z
      .array(z.tuple([position, position]))
      .describe('Pairs of token positions, in the first witness and in the second.'),
  })
  .describe(
    'A phrase that two witnesses have at different places; where there are more than nine, told of the first witness of each wording.',
  );

const apparatusEntry = z
  .strictObject({
    id: z.string().describe('Unique within the point and version.'),
    base: tokens.describe('Tokens of the first witness.'),
    lemma: z.string().describe('The words of the first witness.'),
    witnesses: witnessIds.describe('Ids of the witnesses that print the lemma.'),
    readings: z.array(
      z.strictObject({
        text: z.string().describe('The words, or nothing if the witnesses have none.'),
        level: z.enum(['substantive', 'accidental']).describe('Other words, or the same in another typography.'),
        witnesses: witnessIds,
      }),
    ),
  })
  .describe('One place at which the witnesses of a version differ: lemma] reading sigla.');

const apparatus = z
  .strictObject({ version: versionId, witnesses: witnessIds, entries: z.array(apparatusEntry) })
  .describe('All differences of print between the witnesses of one version, held against the first.');

const variant = z
  .strictObject({
    id: z.string().describe('Unique within the point and base.'),
    kind: z.enum(['addition', 'omission', 'substitution', 'transposition']),
    isNear: z.boolean().describe('Whether the words are forms or spellings of the same word.'),
    base: tokens.describe('Tokens of the base; none for an addition.'),
    lemma: z.string().describe('The words of the base.'),
    readings: z
      .array(
        z.strictObject({
          witnesses: witnessIds.describe('Ids of witnesses that are the same in every word.'),
          tokens: tokens.describe('Tokens of each of them; none for an omission.'),
          text: z.string().describe('The words as the first of them prints them.'),
        }),
      )
      .describe('Every wording that differs from the base in this way.'),
    place: z
      .strictObject({ side: z.enum(['after', 'before', 'alone']), words: z.string().optional() })
      .describe('Where something is left out, added or moved to: after or before these words, or alone.'),
    sentence: z.string().describe('The same, said in words.'),
    ...addressed,
  })
  .describe('A difference in words.');

const accidental = z
  .strictObject({
    id: z.string().describe('Unique within the point and base.'),
    kind: z.enum(['form', 'punctuation', 'ordinal']),
    base: position.nullable().describe('The token of the base; null for the ordinal.'),
    lemma: z.string().describe('As the base prints it.'),
    text: z.string().describe('As the witnesses print it.'),
    witnesses: witnessIds,
  })
  .describe('A difference in typography.');

const comparedWording = z
  .strictObject({
    witnesses: witnessIds.describe('Ids of witnesses that are the same in every word.'),
    versions: z.array(versionId).describe('Ids of the versions that have the wording.'),
    likeness: z.number().min(0).max(1).describe('Words that both have, of all the words of both.'),
    keeps: z.number().min(0).max(1).describe('Words of the base that it has at all, of all the words of the base.'),
    marks: z
      .enum(['words', 'phrases'])
      .describe('Whether every word that differs is a variant, or only what parts the shared phrases.'),
    omittedClauses: z
      .array(
        z.strictObject({
          text: z.string(),
          base: tokens,
          variant: z.string().describe('Id of the variant that says so.'),
        }),
      )
      .describe('Clauses of the base that it lacks.'),
  })
  .describe('A wording held against the base.');

const comparison = z
  .strictObject({
    version: versionId.describe('Id of the version of the base.'),
    base: witnessId.describe('The witness that the others are compared with: the first of its version.'),
    others: z.array(comparedWording),
    variants: z.array(variant).describe('In the order of the base.'),
    accidentals: z.array(accidental),
    ...addressed,
  })
  .describe('All wordings of a point held against one version.');

const point = z
  .strictObject({
    number: z.int().positive(),
    heading: z.string().describe('The editor’s heading.'),
    ...addressed,
    readings: z.array(reading).describe('In the order of the list of witnesses.'),
    columns: z
      .array(column)
      .describe('All readings aligned. Every token stands in one column, in the order of its reading.'),
    moves: z.array(move),
    isCoarse: z.boolean().describe('Whether links may be missing because the texts are too long and too unlike.'),
    apparatus: z.array(apparatus).describe('For each version that more than one witness carries.'),
    comparisons: z.array(comparison).describe('For each version as the base.'),
  })
  .describe('One unit of the work.');

/** `collation.json`: the whole collation. */
export const collationSchema = z
  .strictObject({
    $schema: z.literal(schemaFiles.collation),
    edition,
    versions: z.array(version),
    witnesses: z.array(witness),
    points: z.array(point),
  })
  .describe('The collation of an edition: its witnesses, their readings of every point, and how these differ.');

const placed = {
  witness: witnessId,
  passage: z.string().describe('Id of the paragraph within the article.'),
  ...addressed,
  opening: z.string().describe('The first words of the paragraph, to know it by.'),
  spans: z.array(span).describe('Where the words stand in the paragraph.'),
  words: z.array(z.string()).describe('The words as printed, span by span.'),
};

const tied = {
  ...placed,
  points: z.array(z.int().positive()).describe('Numbers of the points that the words are tied to.'),
};

const quotation = z
  .strictObject({
    kind: z
      .enum(['exact', 'elided', 'altered'])
      .describe('The words of the point in one run; with others left out; or with letters or words changed.'),
    by: z.literal('machine'),
    ...tied,
    isMarked: z.boolean().describe('Whether the words stand in quotation marks.'),
    version: versionId
      .nullable()
      .describe('Id of the version that the words follow; null if several have them equally well.'),
    follows: z
      .array(
        z.strictObject({
          witness: witnessId,
          point: z.int().positive(),
          spans: z.array(span).describe('Where the words stand in the reading, one for each span of the quotation.'),
        }),
      )
      .describe(
        'The readings that have the words equally well, in the order of the edition; of more than nine the first nine.',
      ),
  })
  .describe('A quotation of a point.');

const named = z
  .strictObject({ kind: z.literal('name'), by: z.literal('machine'), ...tied })
  .describe('A place that names points by number.');

const discussion = z
  .strictObject({
    kind: z.literal('discussion'),
    by: z.literal('editor'),
    ...tied,
    reason: z.string().describe('Why the editor ties it.'),
  })
  .describe('A paragraph that an editor reads as speaking of points that it does not name.');

const speech = z
  .strictObject({
    kind: z
      .enum(['verbatim', 'elided', 'altered', 'parallel'])
      .describe(
        'The same words; one leaves out words; one changes letters or words; one sentence in two translations.',
      ),
    similarity: z.number().min(0).max(1).describe('Content words that both have in the same order, of all of both.'),
    ...addressed,
    occurrences: z
      .array(
        z.strictObject({ ...placed, isMarked: z.boolean().describe('Whether the words stand in quotation marks.') }),
      )
      .length(2),
  })
  .describe('Words of the same speech that two articles have.');

/** `commentary.json`: what the articles say of the points. */
export const commentarySchema = z
  .strictObject({
    $schema: z.literal(schemaFiles.commentary),
    edition,
    ties: z
      .array(z.discriminatedUnion('kind', [quotation, named, discussion]))
      .describe(
        'What ties paragraphs to points: quotations and names found by machine, then what an editor has marked.',
      ),
    speech: z.array(speech).describe('What two articles have of the same speech.'),
  })
  .describe('What the articles say of the points, and what two of them have of the same speech.');

/** The records that the schemas describe, not to be changed once made. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value;

export type CollationRecord = Frozen<z.output<typeof collationSchema>>;
export type CommentaryRecord = Frozen<z.output<typeof commentarySchema>>;
export type EditionRecord = CollationRecord['edition'];
export type WitnessRecord = CollationRecord['witnesses'][number];
export type PointRecord = CollationRecord['points'][number];
export type ComparisonRecord = PointRecord['comparisons'][number];

/** A schema as JSON Schema 2020-12, to be published. */
export function jsonSchema(schema: typeof collationSchema | typeof commentarySchema): object {
  return z.toJSONSchema(schema, { target: 'draft-2020-12' });
}
