import type { Source } from '../checking/check.ts';
import type { Edition } from '../edition/edition.ts';
import { versionPhrase } from '../phrasing/names.ts';
import { articleAddress, clauseAddress, pointAddress } from '../urls.ts';

/** What a source is, and where it stands. */
export type SourceStanding =
  | {
      readonly kind: 'point';
      readonly point: number;
      readonly heading: string;
      /** “the key points”. */
      readonly version: string;
      readonly address: string;
      readonly clauses: readonly { readonly address: string; readonly start: number; readonly end: number }[];
    }
  | { readonly kind: 'paragraph'; readonly article: string; readonly address: string };

/** What a browser checks pasted words against. */
export interface CheckTexts {
  /** What a unit of the work is called: a point. */
  readonly unit: string;
  readonly units: string;
  /** BCP 47 tag of most sources. */
  readonly language: string;
  readonly points: readonly { readonly number: number; readonly heading: string; readonly address: string }[];
  readonly sources: readonly (Source & { readonly standing: SourceStanding })[];
}

/** Every reading of the edition and every paragraph of its articles, with what each is. */
export function checkTexts(edition: Edition): CheckTexts {
  const { imprint, points, versions, witnesses, base } = edition;
  return {
    unit: imprint.unit,
    units: imprint.units,
    language: base.witnesses[0]!.language,
    points: points.map(({ number, heading }) => ({ number, heading, address: pointAddress(number) })),
    sources: [
      ...points.flatMap(({ number, heading, readings, clauses }) =>
        versions.flatMap((version) => {
          const reading = readings.get(version.id);
          if (!reading) return [];
          const standing: SourceStanding = {
            kind: 'point',
            point: number,
            heading,
            version: versionPhrase(version),
            address: pointAddress(number),
            clauses: clauses.flatMap(({ id, readings: words }) =>
              (words.get(version.id)?.spans ?? []).map((span) => ({ address: clauseAddress(number, id), ...span })),
            ),
          };
          const { text, language } = reading;
          return [{ id: `${number}/${version.id}`, unit: String(number), text, language, standing }];
        }),
      ),
      ...witnesses.flatMap(({ id, publication, passages }) =>
        passages.map(({ id: place, text, language }) => ({
          id: `${id}#${place}`,
          unit: `${id}#${place}`,
          text,
          language,
          standing: {
            kind: 'paragraph',
            article: publication.name,
            address: articleAddress(id, place),
          } as const,
        })),
      ),
    ],
  };
}
