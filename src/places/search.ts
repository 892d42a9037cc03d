import type { Edition } from '../edition.ts';
import { capitalised } from '../numbers.ts';

/** One value that a search can be narrowed to. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

/** One way to narrow a search. */
export interface SearchFilter {
  readonly name: string;
  readonly label: string;
  /** What the choice not to narrow is called. */
  readonly all: string;
  readonly options: readonly FilterOption[];
}

/** All ways to narrow a search of the edition. */
export function searchFilters({ imprint, points, versions, witnesses }: Edition): readonly SearchFilter[] {
  const { unit, units } = imprint;
  return [
    {
      name: 'kind',
      label: 'Kind',
      all: 'Everything',
      options: [
        { value: 'initiative', label: `The ${units}` },
        { value: 'commentary', label: 'Commentary' },
        { value: 'note', label: 'The editor’s words' },
      ],
    },
    {
      name: 'point',
      label: capitalised(unit),
      all: `Any ${unit}`,
      options: points.map(({ number, heading }) => ({
        value: String(number),
        label: `${number} ${heading}`,
      })),
    },
    {
      name: 'witness',
      label: 'Witness',
      all: 'Any witness',
      options: witnesses.map(({ id, siglum, publication }) => ({
        value: id,
        label: `${siglum} ${publication.name}`,
      })),
    },
    {
      name: 'version',
      label: 'Version',
      all: 'Any version',
      options: versions.map(({ id, name }) => ({ value: id, label: name })),
    },
  ];
}

/** How many key terms are named as what could be searched for: what fits into a field on a phone. */
const EXAMPLES = 2;

/** What could be searched for: the first key terms, phrases as they are asked for; nothing if the edition has no terms. */
export function searchExamples({ terms }: Edition): string {
  const asked = terms.slice(0, EXAMPLES).map(({ term }) => (term.includes(' ') ? `“${term}”` : term));
  return asked.length > 0 ? `${asked.join(', ')} …` : '';
}
