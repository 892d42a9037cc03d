import { kinds, type EntryKind } from '../schemas.ts';
import type { Content } from './content.ts';
import { placeOf, type Entry } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote } from './quote.ts';

/** What can be found. */
export const messages = {
  siglumTwice: { found: 'The siglum {siglum} belongs to {file}.', remedy: 'Give this witness another letter.' },
  colourTwice: {
    found: 'The colour {colour} belongs to {file}.',
    remedy: 'Give this witness another colour. Free: {colours}.',
  },
  orderTwice: { found: 'The place {order} belongs to {file}.', remedy: 'Give each version a place of its own.' },
} as const;

const problem = problemsOf(messages);

/** Whether each witness has a siglum and a colour, and each version a place, of its own. */
export function* check({ witnesses, versions }: Content): Generator<Problem> {
  for (const [later, { file }] of sharing(witnesses, (witness) => witness.fields?.siglum))
    yield problem('siglumTwice', placeOf(later, ['siglum']), { siglum: quote(later.fields!.siglum), file });
  const colours = kinds.witnesses.schema.shape.colour.options;
  const free = colours.filter((colour) => !witnesses.some(({ fields }) => fields?.colour === colour));
  // With more witnesses than colours, some must share one.
  if (free.length > 0)
    for (const [later, { file }] of sharing(witnesses, (witness) => witness.fields?.colour)) {
      const particulars = { colour: quote(later.fields!.colour), file, colours: free.join(', ') };
      yield problem('colourTwice', placeOf(later, ['colour']), particulars);
    }
  for (const [later, { file }] of sharing(versions, (version) => version.fields?.order))
    yield problem('orderTwice', placeOf(later, ['order']), { order: later.fields!.order, file });
}

/** Pairs of entries with the same value: each later one with the first. */
function sharing<E extends Entry<EntryKind>>(
  entries: readonly E[],
  valueOf: (entry: E) => unknown,
): readonly (readonly [E, E])[] {
  return entries.flatMap((later, index) => {
    const value = valueOf(later);
    const earlier = entries.slice(0, index).find((entry) => value !== undefined && valueOf(entry) === value);
    return earlier ? [[later, earlier] as const] : [];
  });
}
