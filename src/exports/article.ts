import { authorOf, type Edition, type Witness } from '../edition/edition.ts';
import { readableDate } from '../phrasing/dates.ts';
import { versionPhrase } from '../phrasing/names.ts';
import { absolute, articleAddress } from '../urls.ts';

/** The place of the text of one article below `/data/`. */
export function articleFile(witness: string): string {
  return `articles/${witness}.txt`;
}

/**
 * One article as plain text: what is known of it, its points in a line each (number, label and words as printed, with tabs
 * between), and its article as printed, its points in their place. Of an article that may be shown in excerpts only, the
 * passages that speak of no point are left out.
 */
export function articleText(edition: Edition, witness: Witness): string {
  const { imprint } = edition;
  const points = witness.points.map(({ number, label, text }) => `${number}\t${label}\t${text}`);
  return [
    ...sourceLines(edition, witness),
    heading(`THE ${imprint.units}`),
    ...points.map((line) => `${line}\n`),
    heading(witness.publish === 'full' ? 'THE ARTICLE' : 'THE ARTICLE IN EXCERPTS'),
    ...articleLines(witness).map((line) => `${line}\n\n`),
  ]
    .join('')
    .trimEnd()
    .concat('\n');
}

/** What parts the sections, and stands in no text of the edition. */
function heading(name: string): string {
  return `\n---- ${name.toUpperCase()} ----\n\n`;
}

function sourceLines({ imprint }: Edition, witness: Witness): readonly string[] {
  const { id, siglum, title, publication, published, address, rights, version } = witness;
  const place = absolute(articleAddress(id)) ?? '';
  return [
    title.text,
    `${authorOf(witness)?.name ?? 'Author unknown'}, ${publication.name}, ${readableDate(published.date, published.until)}`,
    `Original: ${address.url}`,
    `Rights: ${rights}`,
    `Witness ${siglum} of the ${imprint.work} (${versionPhrase(version)}) in: ${imprint.title}. Release ${imprint.release}. ${place}`.trim(),
  ].map((line) => `${line}\n`);
}

/** Left-out passages, however many there are in a row. */
const GAP = '[…]';

function articleLines({ title, standfirst, credit, passages, outline, points }: Witness): readonly string[] {
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const lines = outline.flatMap((block) => {
    if (block.kind === 'line') return [block.text];
    if (block.kind === 'points') return points.map(({ label, text }) => `${label} ${text}`);
    const text = texts.get(block.id);
    return [text === undefined ? GAP : [block.marker, text].filter(Boolean).join(' ')];
  });
  return [
    ...(title.printed ? [title.text] : []),
    ...[standfirst, credit].flatMap((line) => line ?? []),
    ...lines,
  ].filter((line, index, all) => line !== GAP || all[index - 1] !== GAP);
}
