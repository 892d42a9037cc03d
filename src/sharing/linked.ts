import { commonDate } from '../citation/citable.ts';
import type { CitedThing } from '../citation/cited.ts';
import { authorOf, type Edition, type Witness } from '../edition/edition.ts';
import { articleAddress, homeAddress, pointAddress, wholeAddress } from '../urls.ts';

/** Something that schema.org has a word for, as machines read it beside a page. */
export interface LinkedThing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** What a page shows, in the words of schema.org; undefined where these have no better word than page. */
export function linkedThing(edition: Edition, thing: CitedThing): LinkedThing | undefined {
  switch (thing.kind) {
    case 'edition':
      return editionThing(edition);
    case 'point':
      return {
        '@type': 'CreativeWork',
        ...named(pointAddress(thing.point.number)),
        name: thing.point.heading,
        position: thing.point.number,
        ...(thing.point.finding === undefined ? {} : { abstract: thing.point.finding }),
        isPartOf: { '@id': wholeAddress(homeAddress()) },
      };
    case 'article':
      return articleThing(thing.witness);
    default:
      return undefined;
  }
}

/** A thing as JSON-LD that can stand in a `script` element: no words in it can end it, whatever they are. */
export function linkedData(thing: LinkedThing): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...thing });
  return json.replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function editionThing({ imprint, witnesses }: Edition): LinkedThing {
  return {
    '@type': 'CreativeWork',
    ...named(homeAddress()),
    name: imprint.name,
    headline: imprint.title,
    description: imprint.summary,
    inLanguage: 'en',
    version: imprint.release,
    ...(imprint.released ? { datePublished: imprint.released } : {}),
    ...(imprint.editor ? { editor: { '@type': 'Person', name: imprint.editor.name } } : {}),
    about: { '@type': 'CreativeWork', name: imprint.work, datePublished: imprint.date },
    hasPart: witnesses.map(({ id }) => ({ '@type': 'Article', '@id': wholeAddress(articleAddress(id)) })),
  };
}

/** An article of the edition, with the original that it was made from. */
function articleThing(witness: Witness): LinkedThing {
  const { id, language, title, publication, published, address } = witness;
  const author = authorOf(witness);
  const date = commonDate({ date: published.date, until: published.until });
  return {
    '@type': 'Article',
    ...named(articleAddress(id)),
    headline: title.text,
    inLanguage: language,
    isPartOf: { '@id': wholeAddress(homeAddress()) },
    isBasedOn: {
      '@type': 'Article',
      url: address.url,
      publisher: { '@type': 'Organization', name: publication.name },
      ...(author ? { author: { '@type': 'Person', name: author.name } } : {}),
      ...(date === undefined ? {} : { datePublished: date }),
    },
  };
}

function named(address: string) {
  return { '@id': wholeAddress(address), url: wholeAddress(address) };
}
