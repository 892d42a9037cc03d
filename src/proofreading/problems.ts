/**
 * Everything the proofreading can find: what was found and what to do. `{…}` is filled in where the problem stands.
 * Types, messages, the list in CONTRIBUTING.md and the test that breaks each thing once follow from this table.
 */
export const problems = {
  fileMissing: {
    found: 'The file is missing.',
    remedy: 'Restore it. It says what this edition is.',
  },
  folderEmpty: {
    found: 'The folder holds no file that ends in {ending}.',
    remedy: 'Add at least one.',
  },
  fileStray: {
    found: 'Nothing reads this file.',
    remedy: 'Take it out, or rename or move it. What is read: {places}.',
  },
  fileEmpty: {
    found: 'The file is empty.',
    remedy: 'Write what belongs here, or delete the file.',
  },
  fileNotUtf8: {
    found: 'The byte {byte} at offset {offset} is not UTF-8.',
    remedy: 'Save the file as UTF-8.',
  },
  idWrong: {
    found: 'The name of the file gives the id {id}, which is no id.',
    remedy: 'Rename it in the manner of {suggestion}: lower-case letters, digits and single hyphens.',
  },
  idReserved: {
    found: 'The name of the file gives the id {id}, which stands in the addresses of differences.',
    remedy: 'Rename it after who published the article. Differences have v1, v2 and so on, v1-base, and typography.',
  },
  numberWrong: {
    found: 'The name of the file gives {id}, which is no number of a point.',
    remedy: 'Name the file after the number of its point: 1.yaml, 2.yaml and so on.',
  },
  characterInvisible: {
    found: 'The character {code} ({name}) stands here and cannot be seen.',
    remedy: 'Take it out. If readers must know of it, say so in words.',
  },
  frontMatterMissing: {
    found: 'The file does not begin with front matter.',
    remedy: 'Write --- as the first line, then the fields, then --- on a line of its own.',
  },
  frontMatterOpen: {
    found: 'The front matter begins here and is never closed.',
    remedy: 'Write --- on a line of its own after the last field.',
  },
  yamlWrong: {
    found: 'This is not YAML: {error}',
    remedy: 'Mend this line or the one before it. Text that holds a colon or a quotation mark wants quotation marks.',
  },
  yamlKeyTwice: {
    found: 'The key stands here for the second time.',
    remedy: 'Keep one of the two.',
  },
  fieldMissing: {
    found: 'It is missing.',
    remedy: 'Add it: {description}',
  },
  fieldEmpty: {
    found: 'It is empty.',
    remedy: 'Fill it in: {description}',
  },
  fieldWrong: {
    found: 'It is {value}.',
    remedy: 'It {requirement}. {description}',
  },
  fieldUnknown: {
    found: 'There is no such field.',
    remedy: 'Take it out. The fields here are {fields}.',
  },
  fieldMisspelt: {
    found: 'There is no such field.',
    remedy: 'Write {nearest}, if that is what you mean.',
  },
  mdxWrong: {
    found: 'This is not MDX: {error}',
    remedy: 'Mend this line. Put a backslash before a brace or an angle bracket that is meant as text.',
  },
  programImport: {
    found: 'A line begins with import or export and would be run as a program.',
    remedy: 'Take it out. If it is meant as text, write its first letter as &#105; for i or &#101; for e.',
  },
  programExpression: {
    found: '{expression} stands in braces and would be run as a program.',
    remedy: 'Take it out. If it is meant as text, put a backslash before each brace.',
  },
  elementForbidden: {
    found: 'The element {element} is not allowed in content.',
    remedy: 'Take it out, or use Markdown. Allowed here: {elements}.',
  },
  attributeForbidden: {
    found: 'The attribute {attribute} of {element} is not allowed in content.',
    remedy: 'Take it out. Allowed are, with a plain value: {attributes}.',
  },
  addressUnsafe: {
    found: 'The address {address} is neither a web address nor a place in this site.',
    remedy: 'Link to an https, http or mailto address, to a page such as /points/4/ or to an #anchor.',
  },
  pointsCallMissing: {
    found: 'The article does not say where its points stand.',
    remedy: 'Write {call} on a line of its own, where the list stood.',
  },
  pointsCallTwice: {
    found: 'The points are called for a second time.',
    remedy: 'Keep one {call}.',
  },
  pointsCallWrong: {
    found: 'The points are called for in another way than they can be.',
    remedy: 'Write {call} on a line of its own, outside any paragraph or list.',
  },
  pointMissing: {
    found: 'Point {number} is missing.',
    remedy: 'Add it. Every witness prints every point that has a file in {folder}.',
  },
  pointTwice: {
    found: 'Point {number} stands here for the second time; the first is on line {line}.',
    remedy: 'Number the points as the article does, each once.',
  },
  pointUnknown: {
    found: 'There is no point {number}.',
    remedy: 'Correct the number, or add {file}.',
  },
  pointDisplaced: {
    found: 'Point {number} stands after point {before}.',
    remedy: 'Put the points in the order of their numbers.',
  },
  versionUnknown: {
    found: 'There is no version {id}.',
    remedy: 'Name one of {ids}, or add {file}.',
  },
  baseUnknown: {
    found: 'There is no version {id}.',
    remedy: 'Name one of {ids}.',
  },
  siglumTwice: {
    found: 'The siglum {siglum} is already that of {file}.',
    remedy: 'Give this witness a letter of its own.',
  },
  colourTwice: {
    found: 'The colour {colour} is already that of {file}.',
    remedy: 'Give this witness a colour of its own. Free are {colours}.',
  },
  orderTwice: {
    found: 'The place {order} is already that of {file}.',
    remedy: 'Give each version a place of its own.',
  },
  originalUnknown: {
    found: 'There is no original {name}.',
    remedy: 'Name one of the files in {folder}, or add the article there as it was received.',
  },
  originalTwice: {
    found: 'The original {name} is already that of {file}.',
    remedy: 'Give each witness the file that its own article was received in.',
  },
  originalUnused: {
    found: 'No witness names this original.',
    remedy: 'Name it in the field “original” of its witness, or delete the file.',
  },
  residueOutside: {
    found: 'Lines {first} to {last} are no span of lines in {file}, which has {count}.',
    remedy: 'Give the first and the last line as the file counts them, from 1.',
  },
  residueOverlaps: {
    found: 'Line {line} of the original is left out twice.',
    remedy: 'List each line once.',
  },
  residueNotThere: {
    found: '{words} does not stand in these lines of {file}.',
    remedy: 'Copy the words that are left out from the original.',
  },
  markWordless: {
    found: 'The opening {opening} has no word.',
    remedy: 'Give the first words of the paragraph.',
  },
  markNowhere: {
    found: 'No paragraph of the article begins with {opening}.',
    remedy: 'Give the first words of the paragraph as they are printed, or take the mark out.',
  },
  markAmbiguous: {
    found: 'Several paragraphs of the article begin with {opening}.',
    remedy: 'Give more of its words.',
  },
  markTwice: {
    found: 'The paragraph that begins with {opening} is marked before.',
    remedy: 'Put all its points into one mark.',
  },
  markPointUnknown: {
    found: 'There is no point {number}.',
    remedy: 'Correct the number.',
  },
  noteIdTwice: {
    found: 'The id {id} is already that of the note on line {line}.',
    remedy: 'Give this note an id of its own.',
  },
  noteWitnessUnknown: {
    found: 'No witness {id} prints the version {version}.',
    remedy: 'Name one of {ids}, or leave the witness out and mean all of them.',
  },
  noteWordsNowhere: {
    found: '{words} does not stand in {reading}.',
    remedy:
      'Quote the very words of the reading, or name under “witness” whose reading is meant. If its text has changed, see whether the note still holds.',
  },
  noteWordsThere: {
    found: '{words} stands in {reading}, though the version {version} is said to lack it.',
    remedy: 'Take the version out of “lacks”, or quote words that it does not have.',
  },
  noteClauseUnknown: {
    found: 'There is no clause {id} in this point.',
    remedy: 'Name one of {ids}.',
  },
  outsideUnknown: {
    found: 'content/outside.yaml has no source {id}.',
    remedy: 'Name {ids}, or add the source there.',
  },
  clauseIdTwice: {
    found: 'The id {id} is already that of the clause on line {line}.',
    remedy: 'Give this clause an id of its own.',
  },
  clauseVersionUnknown: {
    found: 'There is no version {id}.',
    remedy: 'Name one of {ids}.',
  },
  clauseVersionMissing: {
    found: 'The clause {clause} does not say what the version {version} has for it.',
    remedy: 'Add its words and a verdict, or “verdict: missing”.',
  },
  clauseWordsNowhere: {
    found: '{words} does not stand in {reading}.',
    remedy: 'Quote the very words of the reading. Words that stand apart are a list of stretches.',
  },
  clauseWordsTaken: {
    found: '{words} stands in {reading} only where another clause has its words.',
    remedy: 'Give each word of the reading to one clause.',
  },
  clausesLeave: {
    found: 'No clause holds {words} of {reading}.',
    remedy: 'Add these words to a clause. Every word of every version is in exactly one.',
  },
  verdictOnBase: {
    found: 'The version {version} is the one that verdicts compare with.',
    remedy: 'Take its verdict out.',
  },
  verdictMissing: {
    found: 'It has no verdict.',
    remedy: 'Add one. The rules stand in src/edition/verdicts.ts.',
  },
  missingHasWords: {
    found: 'It is said to be missing, and has words.',
    remedy: 'Take the words out, or give another verdict.',
  },
  wordsMissing: {
    found: 'It has a verdict, and no words.',
    remedy: 'Add the words of the reading, or give the verdict “missing”.',
  },
  sameDiffers: {
    found: 'It is said to be the same, and has {here} where the other has {there}.',
    remedy: 'Give another verdict, or correct the words.',
  },
  bindsUnknown: {
    found: '{word} is no operative word.',
    remedy: 'Name one of content/force.yaml, or add it there at its rank.',
  },
  bindsNowhere: {
    found: '{words} does not stand in {reading}.',
    remedy: 'Quote words of the reading of this point.',
  },
  operativeWordTwice: {
    found: '{word} is listed before, on line {line}.',
    remedy: 'List each word, form and exception once.',
  },
  figureUnknown: {
    found: '{name} calls for nothing that is computed.',
    remedy: 'Write one of {names}.',
  },
  articleDiffers: {
    found: 'The article reads {article} where line {line} of {file} reads {original}.',
    remedy: 'Print what the original reads, slips too, or list under “residue” what is no text of the article.',
  },
  articleLonger: {
    found: 'The article goes on with {article} where {file} ends.',
    remedy: 'Take out what the original does not hold.',
  },
  articleShorter: {
    found: 'The article ends where line {line} of {file} goes on with {original}.',
    remedy: 'Add what is missing, or list it under “residue” with the reason.',
  },
  linkNowhere: {
    found: 'The link {link} leads to {target}, which the built site does not hold ({pages}).',
    remedy: 'Correct the address. That of a page ends with a slash.',
  },
  linkOutsideBase: {
    found: 'The link {link} leads out of {base}, which the site is published under ({pages}).',
    remedy: 'Let it begin with the base path, as every address from src/urls.ts does.',
  },
  anchorNowhere: {
    found: 'The link {link} leads to the place #{anchor}, which {page} does not have ({pages}).',
    remedy: 'Correct the part after #, or give the place that id.',
  },
} as const;

/** The name of one thing that can be found. */
export type ProblemKey = keyof typeof problems;

/** One thing that is wrong in the content. */
export interface Problem {
  readonly key: ProblemKey;
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  /** Counted from 1. Undefined where no line can be named. */
  readonly line: number | undefined;
  /** Such as `points.3.text`; places in lists are counted from 1. */
  readonly field: string | undefined;
  readonly found: string;
  readonly remedy: string;
}

/** Where a problem stands. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

type Names<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What the message of a problem wants to be told. */
export type Particulars<Key extends ProblemKey> = Readonly<
  Record<Names<(typeof problems)[Key]['found'] | (typeof problems)[Key]['remedy']>, string | number>
>;

/** The problem of this name at this place, with its message filled in. */
export function problem<Key extends ProblemKey>(key: Key, place: Place, particulars: Particulars<Key>): Problem {
  const { found, remedy } = problems[key];
  return {
    key,
    file: place.file,
    line: place.line,
    field: place.field,
    found: fill(found, particulars),
    remedy: fill(remedy, particulars),
  };
}

/** One line of text: `content/witnesses/kans.mdx:31  points.3.text: It is empty. Fill it in: …` */
export function printProblem({ file, line, field, found, remedy }: Problem): string {
  return `${file}${line ? `:${line}` : ''}  ${field ? `${field}: ` : ''}${found} ${remedy}`;
}

/** By file, then by line, so that one file can be mended from top to bottom. */
export function inReadingOrder(found: Iterable<Problem>): readonly Problem[] {
  return [...found].sort((a, b) => Number(a.file > b.file) - Number(a.file < b.file) || (a.line ?? 0) - (b.line ?? 0));
}

/** The table as the Markdown list that CONTRIBUTING.md prints. */
export function problemList(): string {
  return Object.entries(problems)
    .map(([key, { found, remedy }]) => `- \`${key}\`: ${blank(found)} ${blank(remedy)}\n`)
    .join('');
}

function fill(template: string, particulars: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(particulars[name])).trim();
}

function blank(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}
