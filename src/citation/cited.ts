import { authorOf, type Edition, type EditorPage, type Point, type Version, type Witness } from '../edition/edition.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { versionPhrase } from '../phrasing/names.ts';
import { absolute, aboutAddress, articleAddress, homeAddress, pointAddress, redlineAddress } from '../urls.ts';

import type { Citable, Host } from './citable.ts';

/** A thing of the edition that can be cited. */
export type CitedThing =
  | { readonly kind: 'edition' }
  | { readonly kind: 'page'; readonly page: EditorPage }
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'comparison'; readonly base: Version; readonly other: Version }
  | { readonly kind: 'article'; readonly witness: Witness };

/** What a citation of a thing has to say. */
export function citableOf(edition: Edition, thing: CitedThing): Citable {
  const { imprint } = edition;
  const { release, released } = imprint;
  const host: Host = { title: `${imprint.name}: ${imprint.title}`, release, released };
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
      const { number, heading } = thing.point;
      const title = `${capitalised(imprint.unit)} ${number}, ${heading}`;
      return { ...common(`points/${number}`, pointAddress(number)), kind: 'part', title };
    }
    case 'comparison': {
      const { base, other } = thing;
      const title = `${capitalised(versionPhrase(base))} compared with ${versionPhrase(other)}`;
      const path = redlineAddress(base.id, other.id);
      return { ...common(`compare/${base.id}/${other.id}`, path), kind: 'part', title };
    }
    case 'article': {
      const { id, title, language, publication, published, address } = thing.witness;
      const author = authorOf(thing.witness);
      return {
        ...common(`articles/${id}`, articleAddress(id)),
        kind: 'article',
        title: title.text,
        language,
        author: author && { name: author.name, family: author.family },
        publication: publication.name,
        published: { date: published.date, until: published.until },
        original: address.url,
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

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
