import { readableDate } from '../dates.ts';
import { authorOf, type Edition, type Witness } from '../edition.ts';
import { fullAddress, witnessAddress } from '../urls.ts';

/** The place of the text of one witness below `/data/`. */
export function witnessFile(witness: string): string {
  return `witnesses/${witness}.txt`;
}

/**
 * One witness as plain text: what is known of it, its points in a line each (number, label and words as printed, with tabs
 * between), and its article as printed, its points in their place. Of an article that may be shown in excerpts only, the
 * passages that speak of no point are left out.
 */
export function witnessText(edition: Edition, witness: Witness, site: URL | undefined): string {
  const { imprint } = edition;
  const points = witness.points.map(({ number, label, text }) => `${number}\t${label}\t${text}`);
  return [
    ...sourceLines(edition, witness, site),
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

function sourceLines({ imprint }: Edition, witness: Witness, site: URL | undefined): readonly string[] {
  const { id, siglum, title, publication, published, address, rights, version } = witness;
  const place = site ? ` ${fullAddress(witnessAddress(id), site)}` : '';
  return [
    title.text,
    `${authorOf(witness)?.name ?? 'Author unknown'}, ${publication.name}, ${readableDate(published.date, published.until)}`,
    `Original: ${address.url}`,
    `Rights: ${rights}`,
    `Witness ${siglum} of the ${imprint.work} (${version.name.toLowerCase()}) in: ${imprint.title}. Release ${imprint.release}.${place}`,
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
