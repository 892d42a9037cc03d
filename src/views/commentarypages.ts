import type { Edition, Point } from '../edition/edition.ts';
import { once } from '../edition/once.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { marksIn, type Mark } from '../render/reading.ts';
import { commentaryAddress, partPlace } from '../urls.ts';
import { saidOfPoint, type SaidPassage } from './commentary.ts';
import { MOST_LISTED, partsOf, type ListPart } from './parts.ts';
import { speechPairs, type SpeechPair } from './speech.ts';
import { termEntries, type TermEntry } from './terms.ts';

/** A section of the commentary: what is said of one point, or the shared speech, or the key terms. */
export type CommentarySection = PointSection | SpeechSection | TermsSection;

interface Section {
  /** Its fragment, and the part of its address where it has a page of its own. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly href: string;
}

/** What is said of one point. */
export interface PointSection extends Section {
  readonly kind: 'point';
  readonly point: Point;
  readonly entries: readonly SaidPassage[];
  /** Passages that the editor ties to this point and an earlier one alike, under which they stand. */
  readonly elsewhere: readonly { readonly passage: string; readonly under: string; readonly href: string }[];
}

interface SpeechSection extends Section {
  readonly kind: 'speech';
  /** Which marks its words have. */
  readonly marks: ReadonlySet<Mark>;
  readonly entries: readonly SpeechPair[];
}

interface TermsSection extends Section {
  readonly kind: 'terms';
  readonly entries: readonly TermEntry[];
}

/** A page of the commentary. */
export interface CommentaryPage {
  /** The part of its address behind `/commentary/`; undefined for the commentary itself. */
  readonly place: string | undefined;
  /** What stands on it; nothing on a page that only leads to the sections. */
  readonly sections: readonly CommentarySection[];
  /** Which part of its section it is, where that is divided. */
  readonly part: Pick<ListPart<unknown>, 'number' | 'of'> | undefined;
}

/** What is said of each point, then what articles share of the speech, then the key terms; sections without content aside. */
export const commentarySections: (edition: Edition) => readonly CommentarySection[] = once((edition) => {
  const { points, imprint } = edition;
  const said = points.map((point) => ({ point, all: saidOfPoint(edition, point) })).filter(({ all }) => all.length > 0);
  const speech = speechPairs(edition);
  const terms = termEntries(edition);
  const size = [...said.map(({ all }) => all.length), speech.length, ...terms.map(({ count }) => count)];
  const isDivided = size.reduce((sum, count) => sum + count, 0) > MOST_LISTED;
  const head = (id: string, title: string, intro?: string): Section => ({
    id,
    title,
    ...(intro ? { intro } : {}),
    href: isDivided ? commentaryAddress(id) : `${commentaryAddress()}#${id}`,
  });
  const unit = capitalised(imprint.unit);
  const sections: readonly CommentarySection[] = [
    ...said.map(({ point, all }): PointSection => ({
      ...head(pointId(point.number), `${unit} ${point.number}: ${point.heading}`),
      kind: 'point',
      point,
      entries: all.filter(({ firstPoint }) => firstPoint === point.number),
      elsewhere: all
        .filter(({ firstPoint }) => firstPoint !== point.number)
        .map(({ witness, place, firstPoint }) => ({
          passage: `${witness.publication.name}, ${place}`,
          under: `${imprint.unit} ${firstPoint}`,
          href: head(pointId(firstPoint), '').href,
        })),
    })),
    {
      ...head('speech', `Shared words of ${imprint.speech?.name ?? 'other texts'}`, imprint.speech?.sentence),
      kind: 'speech',
      marks: new Set(speech.flatMap(({ sides }) => sides.flatMap(({ words }) => [...marksIn(words)]))),
      entries: speech,
    },
    { ...head('terms', 'Key terms in context'), kind: 'terms', entries: terms },
  ];
  return sections.filter(({ kind, entries }) => kind === 'point' || entries.length > 0);
});

/** The pages of the commentary: one, or where that is too much one that leads to those of each section; none without content. */
export function commentaryPages(edition: Edition): readonly CommentaryPage[] {
  const sections = commentarySections(edition);
  const isDivided = sections.some(({ id, href }) => href === commentaryAddress(id));
  if (!isDivided) return sections.length > 0 ? [{ place: undefined, sections, part: undefined }] : [];
  return [{ place: undefined, sections: [], part: undefined }, ...sections.flatMap(pagesOf)];
}

function pagesOf(section: CommentarySection): readonly CommentaryPage[] {
  return partsOf<CommentarySection['entries'][number]>(section.entries).map((part) => ({
    place: [section.id, partPlace(part.number)].filter((one) => one !== undefined).join('/'),
    sections: [{ ...section, entries: part.entries } as CommentarySection],
    part: part.of > 1 ? part : undefined,
  }));
}

function pointId(point: number): string {
  return `point-${point}`;
}
