import { idsOf, type Content } from './content.ts';
import { placeOf } from './entries.ts';
import { problemsOf, type Problem } from './problems.ts';
import { quote, quoteAll } from './quote.ts';

/** What can be found. */
export const messages = {
  versionUnknown: { found: 'There is no version {id}.', remedy: 'Name one of {ids}, or add {file}.' },
  versionUnprinted: {
    found: 'No witness prints this version.',
    remedy: 'Name it in the field “version” of a witness, or delete the file.',
  },
} as const;

const problem = problemsOf(messages);

/** Whether the versions that the edition and its witnesses name are there, and a witness prints each of them. */
export function* check(content: Content): Generator<Problem> {
  const { edition, witnesses, versions, folder } = content;
  const ids = idsOf(content, 'versions');
  // Where no version has a file, that is said already.
  if (ids.length === 0) return;
  const named = [
    ...edition.flatMap((entry) => (entry.fields ? [{ entry, field: 'base', id: entry.fields.base }] : [])),
    ...witnesses.flatMap((entry) => (entry.fields ? [{ entry, field: 'version', id: entry.fields.version }] : [])),
  ];
  for (const { entry, field, id } of named) {
    if (ids.includes(id)) continue;
    const file = `${folder}/versions/${id}.yaml`;
    yield problem('versionUnknown', placeOf(entry, [field]), { id: quote(id), ids: quoteAll(ids), file });
  }
  // Only if all witnesses can be read is it known that none prints it.
  if (witnesses.filter(({ fields }) => fields).length < idsOf(content, 'witnesses').length) return;
  for (const { id, file } of versions)
    if (!witnesses.some(({ fields }) => fields!.version === id)) yield problem('versionUnprinted', { file }, {});
}
