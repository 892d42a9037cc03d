import type { CitedThing } from '../citation/cited.ts';
import type { Edition, Point, Witness } from '../edition/edition.ts';
import { readableDate } from '../phrasing/dates.ts';
import { versionPhrase } from '../phrasing/names.ts';
import { capitalised } from '../phrasing/numbers.ts';
import type { Card } from '../sharing/picture.ts';

/** A picture for sharing: the part of its address between `/share/` and `.png`, and what it says. */
export interface SharePicture {
  readonly place: string;
  readonly card: Card;
}

/** All pictures: of the edition, of each point, and of each article. */
export function sharePictures(edition: Edition): readonly SharePicture[] {
  const { imprint, points, witnesses } = edition;
  const whole = { above: imprint.name, title: imprint.title, answer: imprint.verdict, below: imprint.what };
  return [
    { place: picturePlace({ kind: 'edition' }), card: whole },
    ...points.map((point) => ({ place: picturePlace({ kind: 'point', point }), card: pointCard(edition, point) })),
    ...witnesses.map((witness) => ({
      place: picturePlace({ kind: 'article', witness }),
      card: articleCard(edition, witness),
    })),
  ];
}

/** The picture that stands beside a link to a page about a thing. */
export function picturePlace(thing: CitedThing | undefined): string {
  if (thing?.kind === 'point') return `points/${thing.point.number}`;
  return thing?.kind === 'article' ? `articles/${thing.witness.id}` : 'edition';
}

function pointCard({ imprint }: Edition, { number, heading, finding }: Point): Card {
  const above = `${imprint.name} · ${capitalised(imprint.unit)} ${number}`;
  return { above, title: heading, answer: finding, below: imprint.what };
}

function articleCard({ imprint }: Edition, { publication, published, title, version }: Witness): Card {
  return {
    above: `${publication.name}, ${readableDate(published.date, published.until)}`,
    title: title.text,
    answer: undefined,
    below: `${imprint.name} · The article, word for word. It prints ${versionPhrase(version)}.`,
  };
}
