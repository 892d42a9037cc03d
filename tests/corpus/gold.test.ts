import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffArrays } from 'diff';
import { align, unbrokenRuns } from '../../engine/align/index.ts';
import { nearness } from '../../engine/words/index.ts';
import { collationTable } from '../../engine/table/index.ts';
import { readingsOf } from './corpus.ts';
import { readGold, score, total, whole, type GoldPair, type Pair, type Score } from './gold.ts';

const gold = readGold();

test('two versions at a time: every link of the gold alignment, and none that it forbids', (t) => {
  const engine = total(gold.map(ofPair));
  const diff = total(gold.map(ofDiff));
  t.diagnostic(`to find     ${JSON.stringify(whole(gold))}`);
  t.diagnostic(`engine      ${JSON.stringify(engine)}`);
  t.diagnostic(`diffArrays  ${JSON.stringify(diff)}`);
  const { equal, near, moves } = whole(gold);
  assert.deepEqual(engine, { equal, near, moves, falseMoves: 0, forbidden: 1, spurious: 0 });
});

test('all five witnesses at once: the table keeps what pairs found', (t) => {
  const engine = total(gold.map(ofTable));
  t.diagnostic(`table       ${JSON.stringify(engine)}`);
  const { equal, near, moves } = whole(gold);
  // In point 5 the full text decides that “companies or individuals” has moved, not “data located”: one column fewer for each of three words.
  assert.deepEqual(engine, { equal: equal - 3, near, moves: moves - 1, falseMoves: 1, forbidden: 1, spurious: 0 });
});

function ofPair(pair: GoldPair): Score {
  const { links } = align({ tokens: pair.base, language: 'en' }, { tokens: pair.reading, language: 'en' });
  const inOrder = links.filter(({ kind }) => kind === 'same' || kind === 'near');
  const moves = unbrokenRuns(links.filter(({ kind }) => kind === 'moved'));
  return score(
    pair,
    inOrder.map((link): Pair => `${link.base}/${link.reading}`),
    moves.map((run) => run.map((link): Pair => `${link.base}/${link.reading}`)),
  );
}

function ofDiff(pair: GoldPair): Score {
  const linked: Pair[] = [];
  let [base, reading] = [0, 0];
  const norms = [pair.base, pair.reading].map((tokens) => tokens.map(({ norm }) => norm));
  for (const { added, removed, count } of diffArrays(norms[0]!, norms[1]!)) {
    if (!added && !removed) for (let step = 0; step < count; step++) linked.push(`${base + step}/${reading + step}`);
    if (!added) base += count;
    if (!removed) reading += count;
  }
  return score(pair, linked, []);
}

function ofTable(pair: GoldPair): Score {
  const { wordings, columns, moves } = collationTable(readingsOf(pair.point));
  const [x, y] = [pair.base, pair.reading].map((tokens) =>
    wordings.findIndex((wording) => wording.tokens.every((token, at) => token.norm === tokens[at]?.norm)),
  );
  const shared = columns.filter(({ cells }) => {
    const [base, reading] = [pair.base[cells[x!] ?? -1]?.norm, pair.reading[cells[y!] ?? -1]?.norm];
    return base !== undefined && reading !== undefined && (base === reading || nearness(base, reading) > 0);
  });
  const own = moves.filter(({ wordings: [a, b] }) => a === x && b === y);
  return score(
    pair,
    shared.map(({ cells }): Pair => `${cells[x!]!}/${cells[y!]!}`),
    own.map(({ tokens }) => tokens.map(([a, b]): Pair => `${a}/${b}`)),
  );
}
