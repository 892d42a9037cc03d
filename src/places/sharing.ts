import type { PointComparison } from '../comparison.ts';
import { commonDate } from '../citation/dates.ts';
import { readableDate } from '../dates.ts';
import { authorOf, type Edition, type Witness } from '../edition.ts';
import { capitalised, counted, numberWord, percent } from '../numbers.ts';
import type { Card } from '../sharing/card.ts';
import type { Thing } from '../sharing/linked.ts';
import { absolute, homeAddress, pointAddress, witnessAddress } from '../urls.ts';

/** Lists of results cut a description off about here, in characters. */
const DESCRIPTION = 160;

/** As many whole sentences of an English text as a list of results shows; at least the first. */
export function firstSentences(text: string): string {
  const sentences = Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text));
  const fitting = sentences.filter(({ index, segment }) => index + segment.trimEnd().length <= DESCRIPTION);
  return (fitting.length > 0 ? fitting : sentences.slice(0, 1))
    .map(({ segment }) => segment)
    .join('')
    .trim();
}

/** The edition in the words of schema.org. */
export function editionThing({ imprint, witnesses }: Edition): Thing {
  return {
    '@type': 'CreativeWork',
    ...{ '@id': whole(homeAddress()), url: whole(homeAddress()) },
    name: imprint.name,
    headline: imprint.title,
    description: imprint.summary,
    inLanguage: 'en',
    version: imprint.release,
    ...(imprint.released ? { datePublished: imprint.released } : {}),
    about: { '@type': 'CreativeWork', name: imprint.work, datePublished: imprint.date },
    hasPart: witnesses.map(({ id }) => ({ '@type': 'Article', '@id': whole(witnessAddress(id)) })),
  };
}

/** An article of the edition in the words of schema.org, with the original that it was made from. */
export function witnessThing(witness: Witness): Thing {
  const { id, language, title, publication, published, address } = witness;
  const author = authorOf(witness);
  const date = commonDate({ date: published.date, until: published.until });
  return {
    '@type': 'Article',
    ...{ '@id': whole(witnessAddress(id)), url: whole(witnessAddress(id)) },
    headline: title.text,
    inLanguage: language,
    isPartOf: { '@id': whole(homeAddress()) },
    isBasedOn: {
      '@type': 'Article',
      url: address.url,
      publisher: { '@type': 'Organization', name: publication.name },
      ...(author ? { author: { '@type': 'Person', name: author.name } } : {}),
      ...(date === undefined ? {} : { datePublished: date }),
    },
  };
}

/** A point in the words of schema.org. */
export function pointThing({ number, heading }: PointComparison): Thing {
  return {
    '@type': 'CreativeWork',
    ...{ '@id': whole(pointAddress(number)), url: whole(pointAddress(number)) },
    name: heading,
    position: number,
    isPartOf: { '@id': whole(homeAddress()) },
  };
}

/** The picture of the edition: how many points, wordings and witnesses it holds. */
export function editionCard({ imprint, points, versions, witnesses }: Edition): Card {
  const holds = `${capitalised(counted(points.length, imprint.unit, imprint.units))}, ${numberWord(versions.length)} wordings, ${numberWord(witnesses.length)} witnesses`;
  return { above: imprint.name, title: imprint.title, shares: [], below: holds };
}

/** The picture of a point: how many words of the base each other wording keeps. */
export function pointCard({ imprint }: Edition, { number, heading, base, others }: PointComparison): Card {
  return {
    above: `${imprint.name} · ${capitalised(imprint.unit)} ${number}`,
    title: heading,
    shares: [
      { label: base.name, share: 1, value: 'the base' },
      ...others.map(({ name, keeps }) => ({ label: name, share: keeps, value: percent(keeps) })),
    ],
    below: `Words of the ${base.name.toLowerCase()} that each wording keeps`,
  };
}

/** The picture of an article: what it is and which version it carries. */
export function witnessCard({ imprint }: Edition, witness: Witness): Card {
  const { siglum: letter, colour, publication, published, title, version } = witness;
  return {
    above: `${publication.name}, ${readableDate(published.date, published.until)}`,
    title: title.text,
    siglum: { letter, colour },
    shares: [],
    below: `${imprint.name} · The article, word for word, with the ${version.name.toLowerCase()}`,
  };
}

/** With the site where that is known, else within it. */
function whole(address: string): string {
  return absolute(address) ?? address;
}
