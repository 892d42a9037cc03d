import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { collate } from '../cli/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const a = file('a.txt', 'The grey cat sleeps.\n');
const b = file('b.txt', 'The black cat sleeps.\n');

/** What is wrong, the arguments, and what the message must say: file, place, remedy. */
const problems: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
  ['no file', [], /no file.*Name two or more/],
  ['one witness', [a], /a\.txt: There is only one witness.*second/],
  [
    'one witness in JSON',
    [file('one.json', '{"witnesses":[{"id":"A","content":"x"}]}')],
    /one\.json: There is only one witness/,
  ],
  ['empty file', [a, file('empty.txt', '')], /empty\.txt: The file is empty.*Put/],
  ['blank file', [a, file('blank.txt', ' \n\t\n')], /blank\.txt: The file is empty/],
  ['missing file', [a, join(folder, 'none.txt')], /none\.txt: There is no such file.*Check/],
  ['folder', [a, folder], /folder.*Name the files/],
  ['duplicate id', [a, file('a.md', 'x')], /a\.md: The id “a” is that of witness 1 already.*Rename/],
  [
    'duplicate id in JSON',
    [file('two.json', '{"witnesses":[{"id":"A","content":"x"},{"id":"A","content":"y"}]}')],
    /two\.json, witness 2: The id “A”/,
  ],
  [
    'broken JSON',
    [file('broken.json', '{"witnesses":\n [{"id": "A",, }]}')],
    /broken\.json, line 2, column 14: The JSON is broken.*Mend/,
  ],
  ['JSON cut off', [file('cut.json', '{"witnesses":[')], /cut\.json, line 1, column 15: The JSON is broken/],
  [
    'JSON with a comma too many',
    [file('comma.json', '{"witnesses": [\n{"id": "A", "content": "x"},\n]}\n\n')],
    /comma\.json, line 3, column 1: The JSON is broken/,
  ],
  [
    'JSON with a word that is none of its own, behind a byte order mark',
    [file('none.json', '\uFEFF{"witnesses": None, "note": "None"}\n')],
    /none\.json, line 1, column 15: The JSON is broken/,
  ],
  [
    'JSON with a literal misspelt',
    [file('misspelt.json', '{"witnesses": [],\n "done": ture}\n')],
    /misspelt\.json, line 2, column 11: The JSON is broken/,
  ],
  [
    'JSON without a comma, behind a byte order mark',
    [file('between.json', '\uFEFF{\n"witnesses": [] "note": 1}')],
    /between\.json, line 2, column 17: The JSON is broken/,
  ],
  ['no witnesses', [file('other.json', '[]')], /other\.json: There is no list of witnesses.*Write/],
  ['empty list', [file('nobody.json', '{"witnesses":[]}')], /nobody\.json: The list of witnesses is empty.*two/],
  [
    'JSON beside a text',
    [a, file('beside.json', '{"witnesses":[]}')],
    /beside\.json: A JSON file stands beside another file.*alone/,
  ],
  ['huge file', [a, file('huge.txt', 'a'.repeat(10_000_001))], /huge\.txt: The file has 10000001 bytes.*Cut/],
  ['standard input', ['-', a], /-: There is no such file/],
  ['no name', ['', a], /There is no such file/],
  ['only a byte order mark', [a, file('mark.txt', '\uFEFF')], /mark\.txt: The file is empty/],
  ['option without value', [a, b, '--format'], /--format.*See --help/],
  [
    'an id that is a number',
    [file('seven.json', '{"witnesses":[{"id":7,"content":"x"}]}')],
    /seven\.json, witness 1: There is no id/,
  ],
  [
    'content that is a number',
    [file('five.json', '{"witnesses":[{"id":"A","content":5}]}')],
    /witness “A”: There is neither content nor tokens/,
  ],
  ['no tokens', [file('bare.json', '{"witnesses":[{"id":"A","tokens":[]}]}')], /witness “A”: The text is empty/],
  [
    'a norm that is a number',
    [file('norm.json', '{"witnesses":[{"id":"A","tokens":[{"t":"x","n":1}]}]}')],
    /witness “A”, token 1: The norm is not a text/,
  ],
  [
    'lone surrogate in a norm',
    [file('half.json', '{"witnesses":[{"id":"A","tokens":[{"t":"x","n":"\\ud800"}]}]}')],
    /witness “A”, token 1, line 1, column 2: There is a lone surrogate/,
  ],
  ['no id', [file('noid.json', '{"witnesses":[{"content":"x"}]}')], /noid\.json, witness 1: There is no id/],
  [
    'no content',
    [file('nocontent.json', '{"witnesses":[{"id":"A"}]}')],
    /witness “A”: There is neither content nor tokens/,
  ],
  [
    'empty content',
    [file('emptycontent.json', '{"witnesses":[{"id":"A","content":""}]}')],
    /witness “A”: The text is empty/,
  ],
  [
    'no t',
    [file('not.json', '{"witnesses":[{"id":"A","tokens":[{"n":"x"}]}]}')],
    /witness “A”, token 1: The token has no text/,
  ],
  ['NUL byte', [a, file('nul.txt', 'one\ntwo\0')], /nul\.txt, line 2, column 4: There is a NUL byte.*Take/],
  [
    'NUL in JSON',
    [file('nul.json', '{"witnesses":[{"id":"A","content":"x\\u0000"}]}')],
    /witness “A”, line 1, column 2: There is a NUL byte/,
  ],
  [
    'lone surrogate',
    [file('lone.json', '{"witnesses":[{"id":"A","content":"one\\ntwo\\ud800"}]}')],
    /witness “A”, line 2, column 4: There is a lone surrogate.*whole/,
  ],
  [
    'surrogate in bytes',
    [a, file('lone.txt', new Uint8Array([0x61, 0xed, 0xa0, 0x80]))],
    /lone\.txt, line 1, column 2: There are bytes that are not UTF-8.*Save/,
  ],
  [
    'bytes that are no UTF-8 after a replacement character as printed',
    [a, file('latin.txt', new Uint8Array([0xef, 0xbf, 0xbd, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a]))],
    /latin\.txt, line 2, column 4: There are bytes that are not UTF-8/,
  ],
  ['unknown format', ['--format', 'pdf', a, b], /“pdf” is no format.*table, json, csv, tei/],
  ['inherited format', ['--format', 'toString', a, b], /“toString” is no format/],
  ['unknown option', ['--colour', a, b], /--colour.*See --help/],
  ['unknown language', ['--language', 'no_such', a, b], /“no_such” is no language tag/],
  ['XML cannot hold it', ['--format', 'tei', a, file('bell.txt', 'a \u0007 b')], /U\+0007/],
];

for (const [what, args, message] of problems)
  test(`${what}: exit 2, a message, and no result`, () => {
    const outcome = collate(args);
    assert.equal(outcome.code, 2);
    assert.equal(outcome.out, '');
    assert.match(outcome.err, message);
    assert.match(outcome.err, /\.\n$/);
  });

test('a fault of the program is not told as one of the text', (t) => {
  const { stringify } = JSON;
  t.mock.method(JSON, 'stringify', (value: unknown) => {
    if (typeof value === 'object' && value !== null && 'table' in value) throw new RangeError('Invalid string length');
    return stringify(value);
  });
  assert.throws(() => collate(['--format', 'json', a, b]), RangeError);
});

test('the command puts the result alone on standard output', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['engine/cli/bin.ts', '--format', 'csv', a, b], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^a,b\r\n"The ","The "\r\n"grey ","black "\r\n/);
});

test('the command puts a problem alone on standard error', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['engine/cli/bin.ts', a], { encoding: 'utf8' });
  assert.equal(stdout, '');
  assert.equal(status, 2);
  assert.match(stderr, /only one witness/);
});

test('tokens keep every property they came with', () => {
  const tokens = (words: readonly string[]) =>
    words.map((t, line) => ({ t: `${t} `, n: t.toLowerCase(), line, mark: { bold: true } }));
  const witnesses = [
    { id: 'A', tokens: tokens(['Grey', 'cat']) },
    { id: 'B', tokens: tokens(['grey', 'cat', 'sleeps']) },
  ];
  const { out } = collate(['--format', 'json', file('ready.json', JSON.stringify({ witnesses }))]);
  const { table } = JSON.parse(out);
  assert.deepEqual(table, [
    [
      [{ t: 'Grey ', n: 'grey', line: 0, mark: { bold: true } }],
      [{ t: 'cat ', n: 'cat', line: 1, mark: { bold: true } }],
      null,
    ],
    [
      [{ t: 'grey ', n: 'grey', line: 0, mark: { bold: true } }],
      [{ t: 'cat ', n: 'cat', line: 1, mark: { bold: true } }],
      [{ t: 'sleeps ', n: 'sleeps', line: 2, mark: { bold: true } }],
    ],
  ]);
});

test('moves name positions in both witnesses', () => {
  const witnesses = [
    { id: 'A', content: 'white sails and black rigging with a long red pennant' },
    { id: 'B', content: 'a long red pennant with white sails and black rigging' },
  ];
  const { out } = collate(['--format', 'json', file('moves.json', JSON.stringify({ witnesses }))]);
  assert.deepEqual(JSON.parse(out).moves, [
    {
      witnesses: ['A', 'B'],
      tokens: [
        [6, 0],
        [7, 1],
        [8, 2],
        [9, 3],
      ],
    },
  ]);
});

/** What is odd but no problem, the files, and the first witness as it is rebuilt from the result. */
const odd: readonly (readonly [what: string, files: readonly string[], first: string])[] = [
  ['CRLF', [file('crlf.txt', 'The cat.\r\nSleeps.\r\n'), a], 'The cat.\r\nSleeps.\r\n'],
  ['a byte order mark before a text', [file('bom.txt', '\uFEFFThe cat.\n'), a], '\uFEFFThe cat.\n'],
  [
    'a byte order mark before JSON',
    [file('bom.json', '\uFEFF{"witnesses":[{"id":"A","content":"x\\ty"},{"id":"B","content":"x"}]}')],
    'x\ty',
  ],
  [
    'tokens without norms',
    [
      file(
        'bare-t.json',
        '{"witnesses":[{"id":"A","tokens":[{"t":" One, "},{"t":"α)φεθη"}]},{"id":"B","content":"x"}]}',
      ),
    ],
    ' One, α)φεθη',
  ],
  ['signs without a word', [file('signs.txt', ' …?! '), a], ' …?! '],
  ['no white space at the end', [file('short.txt', 'cat'), a], 'cat'],
];

for (const [what, files, first] of odd)
  test(`${what}: no problem, and the text is rebuilt to the byte`, () => {
    const { code, out, err } = collate(['--format', 'json', ...files]);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(rebuilt(out)[0], first);
  });

test('brackets round doubtful letters do not count in a token without a norm', () => {
  const witnesses = [
    { id: 'A', tokens: [{ t: 'ο(υ ' }, { t: 'μη ' }, { t: 'α)φεθη' }] },
    { id: 'B', tokens: [{ t: 'ου ' }, { t: 'μη ' }, { t: 'αφεθη' }] },
  ];
  const { out } = collate(['--format', 'json', file('doubt.json', JSON.stringify({ witnesses }))]);
  const [inA, inB] = JSON.parse(out).table.map((row: ([{ n: string }] | null)[]) => row.map((cell) => cell?.[0].n));
  assert.deepEqual(inA, inB);
});

/** JSON in CollateX's form, with texts or ready tokens, and each text. */
const inputs = fc
  .array(
    fc.oneof(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.constantFrom('the ', 'data, ', 'chain ', 'chains ', 'secure\r\n', ' λόγος', '“U.S.” '), {
        minLength: 1,
        maxLength: 20,
      }),
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((texts) => texts.map((parts) => parts.map((part) => part.replaceAll('\0', '')).filter((part) => part !== '')))
  .filter((texts) => texts.every((parts) => parts.join('').trim() !== ''));

test('every witness of JSON is rebuilt to the character, in whatever order they come', () => {
  fc.assert(
    fc.property(inputs, fc.boolean(), (texts, isReady) => {
      const witnesses = texts.map((parts, index) => ({
        id: `W${index}`,
        ...(isReady ? { tokens: parts.map((t, at) => ({ t, at })) } : { content: parts.join('') }),
      }));
      const run = (all: readonly unknown[]) =>
        collate(['--format', 'json', file('any.json', JSON.stringify({ witnesses: all }))]).out;
      const out = run(witnesses);
      assert.deepEqual(
        rebuilt(out),
        texts.map((parts) => parts.join('')),
      );
      const mirrored = JSON.parse(run(witnesses.toReversed()));
      assert.deepEqual(mirrored.table.toReversed(), JSON.parse(out).table);
    }),
    { numRuns: 200 },
  );
});

/** The text of each witness, from the result in JSON. */
function rebuilt(json: string): readonly string[] {
  return JSON.parse(json).table.map((row: readonly ([{ t: string }] | null)[]) =>
    row.map((cell) => cell?.[0].t ?? '').join(''),
  );
}
