import type { Edition } from '../edition/edition.ts';
import { capitalised } from '../phrasing/numbers.ts';
import { recordKinds } from '../search/records.ts';

/** One way to narrow a search. */
export interface SearchFilter {
  readonly name: 'kind' | 'point' | 'version' | 'article';
  readonly label: string;
  /** What the choice not to narrow is called. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** All ways to narrow a search of the edition. */
export function searchFilters({ imprint, points, versions, witnesses }: Edition): readonly SearchFilter[] {
  const { unit } = imprint;
  return [
    {
      name: 'kind',
      label: 'Kind',
      all: 'Everything',
      options: Object.entries(recordKinds).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'point',
      label: capitalised(unit),
      all: `Any ${unit}`,
      options: points.map(({ number, heading }) => ({ value: String(number), label: `${number} ${heading}` })),
    },
    {
      name: 'version',
      label: 'Version',
      all: 'Any version',
      options: versions.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: 'article',
      label: 'Article',
      all: 'Any article',
      options: witnesses.map(({ id, publication }) => ({ value: id, label: publication.name })),
    },
  ];
}
