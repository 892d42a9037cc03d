import {
  authorOf,
  type Clause,
  type Edition,
  type EditorPage,
  type Point,
  type Version,
  type Witness,
} from '../edition/edition.ts';
import { redlineHref } from '../edition/pairs.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { editionTitle, versionPhrase } from '../phrasing/names.ts';
import { absolute, aboutAddress, articleAddress, clauseAddress, homeAddress, pointAddress } from '../urls.ts';

import type { Citable, Host } from './citable.ts';
import {} from './plain.ts';

/** A thing of the edition that can be cited. */
export type CitedThing =
  | { readonly kind: 'edition' }
  | { readonly kind: 'page'; readonly page: EditorPage }
  | {
      readonly kind: 'point';
      readonly point: Point;
      /** The part that is meant, where it is not the whole point. */
      readonly clause?: Clause;
      /** The version whose words are meant, where it is not all. */
      readonly version?: Version;
    }
  | { readonly kind: 'comparison'; readonly base: Version; readonly other: Version }
  | {
      readonly kind: 'article';
      readonly witness: Witness;
      /** Fragment of the paragraph or point that is meant, and how it is called: “paragraph 3”. */
      readonly part?: { readonly fragment: string; readonly name: string };
    };

/** What a citation of a thing has to say. */
export function citableOf(edition: Edition, thing: CitedThing): Citable {
  const { imprint } = edition;
  const { release, released } = imprint;
  const host: Host = { title: editionTitle(imprint), release, released };
  const common = (place: string, path: string) => {
    return { key: `${slug(imprint.name)}/${place}`, language: 'en', host, path, url: absolute(path) };
  };
  switch (thing.kind) {
    case 'edition':
      return { ...common('edition', homeAddress()), kind: 'edition', title: host.title };
    case 'page':
      return {
        ...common(`about/${thing.page.id}`, aboutAddress(thing.page.id)),
        kind: 'part',
        title: thing.page.title,
      };
    case 'point': {
      const { point, clause, version } = thing;
      const path = clause ? clauseAddress(point.number, clause.id) : pointAddress(point.number);
      const place = [`points/${point.number}`, clause?.id, version?.id].filter(Boolean).join('/');
      return { ...common(place, path), kind: 'part', title: pointTitle(edition, point, clause, version) };
    }
    case 'comparison': {
      const { base, other } = thing;
      const title = `${capitalised(versionPhrase(base))} compared with ${versionPhrase(other)}`;
      const path = redlineHref(edition, base, other);
      return { ...common(`compare/${base.id}/${other.id}`, path), kind: 'part', title };
    }
    case 'article': {
      const { id, title, language, publication, published, address } = thing.witness;
      const place = [`articles/${id}`, thing.part?.fragment].filter(Boolean).join('/');
      const author = authorOf(thing.witness);
      return {
        ...common(place, articleAddress(id, thing.part?.fragment)),
        kind: 'article',
        title: title.text,
        language,
        author: author && { name: author.name, family: author.family },
        publication: publication.name,
        published: { date: published.date, until: published.until },
        original: address.url,
        part: thing.part?.name,
      };
    }
  }
}

/** Everything that has its citation as a file: each point and each article, with the name of its files below `/cite/`. */
export function citedInFiles({ points, witnesses }: Edition): readonly { place: string; thing: CitedThing }[] {
  return [
    ...points.map((point) => ({ place: `points/${point.number}`, thing: { kind: 'point', point } as const })),
    ...witnesses.map((witness) => ({ place: `articles/${witness.id}`, thing: { kind: 'article', witness } as const })),
  ];
}

/** “Point 4, Companies and where data are stored: Obeying local law, in the full text”. */
function pointTitle({ imprint }: Edition, point: Point, clause?: Clause, version?: Version): string {
  const title = `${capitalised(imprint.unit)} ${point.number}, ${point.heading}`;
  const part = clause && !point.isDrafted ? `${title}: ${clause.name}` : title;
  return version ? `${part}, in ${versionPhrase(version)}` : part;
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
