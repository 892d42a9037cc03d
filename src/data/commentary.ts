import { openingWords, passageAddress } from '../commentary/passage.ts';
import type { Occurrence } from '../commentary/speech.ts';
import type { Tie } from '../commentary/tie.ts';
import type { ArticlePassage, Edition } from '../edition.ts';
import { partWith } from '../parts.ts';
import { fullAddress, speechAddress, speechId, witnessAddress } from '../urls.ts';
import { editionRecord } from './edition.ts';
import { schemaFiles, type CommentaryRecord } from './schemas.ts';

/** Words that a paragraph is known by: no two that are tied begin with the same so many. */
const OPENING = 6;

/** What the articles say of the points: what `commentary.json` holds. */
export function commentaryRecord(edition: Edition, site: URL | undefined): CommentaryRecord {
  const place = placer(edition, site);
  return {
    $schema: schemaFiles.commentary,
    edition: editionRecord(edition, site),
    ties: edition.ties.map((tie) => tieRecord(tie, place)),
    speech: edition.speech.map(({ kind, similarity, occurrences }, index) => ({
      kind,
      similarity,
      address: `${fullAddress(speechAddress(partWith(index)), site)}#${speechId(index + 1)}`,
      occurrences: occurrences.map((occurrence) => ({ ...place(occurrence), isMarked: occurrence.marked })),
    })),
  };
}

type TieRecord = CommentaryRecord['ties'][number];
type Placed = Pick<TieRecord, 'witness' | 'passage' | 'address' | 'opening' | 'spans' | 'words'>;
type Placer = (at: Pick<Occurrence, 'witness' | 'passage' | 'spans' | 'words'>) => Placed;

/** What says where words stand. */
function placer({ witnesses }: Edition, site: URL | undefined): Placer {
  const passages = witnesses.flatMap((witness) => witness.passages);
  const byAddress = new Map<string, ArticlePassage>(passages.map((passage) => [passageAddress(passage), passage]));
  return ({ witness, passage, spans, words }) => ({
    witness,
    passage,
    address: fullAddress(witnessAddress(witness, passage), site),
    opening: openingWords(byAddress.get(passageAddress({ witness, id: passage }))!, OPENING),
    spans,
    words,
  });
}

function tieRecord(tie: Tie, place: Placer): TieRecord {
  const tied = { ...place(tie), points: tie.points };
  switch (tie.kind) {
    case 'name':
      return { kind: tie.kind, by: tie.by, ...tied };
    case 'discussion':
      return { kind: tie.kind, by: tie.by, ...tied, reason: tie.reason };
    default:
      return {
        kind: tie.kind,
        by: tie.by,
        ...tied,
        isMarked: tie.marked,
        version: tie.version === 'unknown' ? null : tie.version,
        follows: tie.follows.map(({ witness, point, spans }) => ({ witness, point, spans })),
      };
  }
}
