import * as binds from './binds.ts';
import * as body from './body.ts';
import * as clauses from './clauses.ts';
import type { Content } from './content.ts';
import * as fields from './fields.ts';
import * as fileNames from './filenames.ts';
import * as files from './files.ts';
import * as footnotes from './footnotes.ts';
import * as force from './force.ts';
import * as frontMatter from './frontmatter.ts';
import * as headings from './headings.ts';
import * as invisibles from './invisibles.ts';
import * as links from './links.ts';
import * as marks from './marks.ts';
import * as markup from './markup.ts';
import * as notes from './notes.ts';
import * as originals from './originals.ts';
import * as pictures from './pictures.ts';
import * as points from './points.ts';
import type { Messages, Problem } from './problems.ts';
import * as shared from './shared.ts';
import * as verdicts from './verdicts.ts';
import * as versions from './versions.ts';
import * as yaml from './yaml.ts';

/** A rule that the content is held to: a file that exports these two, and a row below. */
interface Rule {
  /** What it can find, by name; each name stands in one rule only. */
  readonly messages: Messages;
  readonly check: (content: Content) => Iterable<Problem>;
}

/** Every rule. None depends on another; each passes over what another has to say. */
export const rules: readonly Rule[] = [
  fileNames,
  invisibles,
  markup,
  headings,
  pictures,
  footnotes,
  versions,
  shared,
  points,
  marks,
  clauses,
  verdicts,
  binds,
  notes,
  force,
  originals,
];

/** Everything that can be found: while files are read, by a rule, and in the links of the built site. */
export const messages: readonly Messages[] = [files, frontMatter, yaml, fields, body, ...rules, links].map(
  (part) => part.messages,
);
