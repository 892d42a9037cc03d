import type { Element, ElementContent } from 'hast';
import type { ChangeKind, ChangeRun } from '../../engine/compare/index.ts';
import type { Verdict } from '../edition/verdicts.ts';
import { h } from './hast.ts';
import { HEARD_END, hidden } from './reading.ts';

/** One point of two versions as one text with its changes. */
export interface RedlinePoint {
  readonly number: number;
  readonly heading: string;
  /** Where the point is compared clause by clause. */
  readonly address: string;
  /** The editor's sentence on the point. */
  readonly finding: string | undefined;
  /** Says which of the two does not print the point, or that links may be missing. */
  readonly caution: string | undefined;
  readonly runs: readonly ChangeRun[];
  /** BCP 47 tags of the base and of the other version. */
  readonly languages: readonly [base: string, other: string];
  /** How many differences in words there are. */
  readonly differences: number;
  /** Its clauses; verdicts only where the base is the version that they compare with. */
  readonly clauses: readonly {
    readonly name: string;
    readonly address: string;
    readonly verdict: Verdict | undefined;
  }[];
}

/** A point with its heading, its finding, its text with the changes, and links to its clauses. */
export function redlineSection(point: RedlinePoint): Element {
  const id = `point-${point.number}`;
  const { address, heading, finding, caution, clauses, languages } = point;
  return h('section', { className: ['redlined'], id, ariaLabelledBy: `${id}-heading` }, [
    h('h2', { id: `${id}-heading` }, [
      h('span', { className: ['n'] }, [String(point.number)]),
      ' ',
      h('a', { href: address }, [heading]),
    ]),
    finding === undefined ? undefined : h('p', { className: ['finding'] }, [finding]),
    h('p', { className: ['redline'], lang: languages[0], dir: 'auto' }, [...redlineWords(point.runs, languages)]),
    h('div', { className: ['ui', 'beside'] }, [
      caution === undefined ? undefined : h('p', {}, [caution]),
      clauses.length === 0 ? undefined : h('ul', {}, clauses.map(clauseItem)),
    ]),
  ]);
}

function clauseItem({ name, address, verdict }: RedlinePoint['clauses'][number]): Element {
  const judged = verdict === undefined ? [] : [' ', h('span', { className: ['v', verdict] }, [verdict])];
  return h('li', {}, [h('a', { href: address }, [name]), ...judged]);
}

const marks: Readonly<Record<Exclude<ChangeKind, 'same'>, { readonly tag: 'ins' | 'del'; readonly said: string }>> = {
  del: { tag: 'del', said: 'left out: ' },
  ins: { tag: 'ins', said: 'put in: ' },
  'moved-from': { tag: 'del', said: 'moved from here: ' },
  'moved-to': { tag: 'ins', said: 'moved to here: ' },
};

/**
 * One text with its changes. Each change says in words what it is and where it ends, for those who listen. White space
 * that only one of the two has stands beside the change, in `span[data-only]`: a line under or through it says nothing.
 */
export function redlineWords(
  runs: readonly ChangeRun[],
  [base, other]: RedlinePoint['languages'],
): readonly ElementContent[] {
  return withoutSpace(runs).map(({ kind, text }): ElementContent => {
    if (kind === 'same') return { type: 'text', value: text };
    const { tag, said } = marks[kind];
    if (text.trim() === '') return h('span', { dataOnly: tag }, [text]);
    const lang = tag === 'ins' && other !== base ? other : undefined;
    const moved = kind === 'moved-from' || kind === 'moved-to' ? { className: ['moved'] } : {};
    return h(tag, { lang, ...moved }, [hidden(said), text, hidden(HEARD_END)]);
  });
}

/** The same pieces with the white space at the ends of changes as pieces of its own; what both sides have is kept. */
function withoutSpace(runs: readonly ChangeRun[]): readonly ChangeRun[] {
  const all: ChangeRun[] = [];
  for (const piece of runs.flatMap(cutAtSpace)) {
    const last = all.at(-1);
    const isShared = last?.text === piece.text && piece.text.trim() === '' && areOpposite(last, piece);
    if (isShared) all[all.length - 1] = { kind: 'same', text: piece.text };
    else all.push(piece);
  }
  return all;
}

function cutAtSpace({ kind, text }: ChangeRun): readonly ChangeRun[] {
  if (kind === 'same') return [{ kind, text }];
  const [, ...parts] = /^(\s*)(.*?)(\s*)$/su.exec(text)!;
  return parts.filter((part) => part !== '').map((part) => ({ kind, text: part }));
}

/** Whether one is of the base alone and the other of the other version alone. */
function areOpposite(one: ChangeRun, other: ChangeRun): boolean {
  return one.kind !== 'same' && other.kind !== 'same' && marks[one.kind].tag !== marks[other.kind].tag;
}
