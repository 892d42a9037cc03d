import { edition } from '../data/built.ts';
import type { Edition } from '../../src/edition.ts';

/** As many copies of each witness, with what it says of the points, as make every list of the edition too long for a page. */
const copies = Array.from({ length: 60 }, (_, copy) => copy);

/** The edition of this project with each of its witnesses many times. */
export const large: Edition = {
  ...edition,
  witnesses: edition.witnesses.flatMap((witness) =>
    copies.map((copy) => {
      const id = `${witness.id}${copy}`;
      return { ...witness, id, passages: witness.passages.map((passage) => ({ ...passage, witness: id })) };
    }),
  ),
  ties: edition.ties.flatMap((tie) => copies.map((copy) => ({ ...tie, witness: `${tie.witness}${copy}` }))),
};
