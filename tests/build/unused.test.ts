import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unusedScripts } from '../../src/build/unused.ts';

test('scripts are unused that neither a page nor a loaded script names', () => {
  const texts = new Map([
    ['index.html', '<script type="module" src="/_astro/theme.a1.js"></script>'],
    ['_astro/theme.a1.js', 'import "./shared.b2.js"'],
    ['_astro/shared.b2.js', 'import "./theme.a1.js"; new Worker("worker.c3.js")'],
    ['_astro/worker.c3.js', ''],
    ['_astro/any-two.d4.js', 'import "./only-there.e5.js"; import "./shared.b2.js"'],
    ['_astro/only-there.e5.js', 'import "./any-two.d4.js"'],
    ['worker.js', ''],
  ]);
  assert.deepEqual(unusedScripts(texts), ['_astro/any-two.d4.js', '_astro/only-there.e5.js']);
});
