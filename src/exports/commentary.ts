import { openingWords, passageAddress } from '../commentary/passage.ts';
import type { Occurrence } from '../commentary/speech.ts';
import type { Tie } from '../commentary/ties.ts';
import type { ArticlePassage, Edition } from '../edition/edition.ts';
import { articleAddress, wholeAddress } from '../urls.ts';
import { editionRecord } from './carriers.ts';
import { schemaFile, type CommentaryRecord } from './schemas.ts';

/** Words that a paragraph is known by: no two that are tied begin with the same so many. */
const OPENING = 6;

/** What the articles say of the points: what `commentary.json` holds. */
export function commentaryRecord(edition: Edition): CommentaryRecord {
  const place = placer(edition);
  return {
    $schema: schemaFile('commentary'),
    edition: editionRecord(edition),
    ties: edition.ties.map((tie) => ({ ...place(tie), ...tieRecord(tie) })),
    speech: edition.speech.map(({ kind, similarity, occurrences }) => ({
      kind,
      similarity,
      occurrences: occurrences.map((occurrence) => ({ ...place(occurrence), isMarked: occurrence.marked })),
    })),
  };
}

type TieRecord = CommentaryRecord['ties'][number];
type Placed = Pick<TieRecord, 'witness' | 'passage' | 'address' | 'opening' | 'spans' | 'words'>;

/** What says where words stand. */
function placer({ witnesses }: Edition): (at: Pick<Occurrence, 'witness' | 'passage' | 'spans' | 'words'>) => Placed {
  const passages = witnesses.flatMap((witness) => witness.passages);
  const byAddress = new Map<string, ArticlePassage>(passages.map((passage) => [passageAddress(passage), passage]));
  return ({ witness, passage, spans, words }) => ({
    ...{ witness, passage, spans, words },
    address: wholeAddress(articleAddress(witness, passage)),
    opening: openingWords(byAddress.get(passageAddress({ witness, id: passage }))!, OPENING),
  });
}

function tieRecord(tie: Tie): Omit<TieRecord, keyof Placed> {
  const { kind, by, points } = tie;
  const none = { kind, by, points, reason: null, beyond: null, isMarked: null, version: null };
  if (tie.kind === 'name') return none;
  if (tie.kind === 'discussion') return { ...none, reason: tie.reason, beyond: tie.beyond ?? null };
  return { ...none, isMarked: tie.marked, version: tie.version === 'unknown' ? null : tie.version };
}
