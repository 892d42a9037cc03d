import { align, type Alignment } from '../align/align.ts';
import { segment } from '../compare/segments.ts';
import { tokenize } from '../words/tokens.ts';

/**
 * An alignment written in one line: `one [two/twi] three` for a substitution or near form (`~` before it if near),
 * `[two/]` omitted, `[/two]` added, `>1 a phrase<` where it left and `<1 a phrase>` where it arrived.
 */
export function written(base: string, reading: string, language = 'en'): string {
  const [first, second] = [row(base, language), row(reading, language)];
  const alignment = align(first, second);
  const segments = segment(linked(alignment), first.tokens.length, second.tokens.length);
  return segments
    .map(({ kind, base: inBase, reading: inReading }) => {
      const [old, own] = [text(first, inBase.start, inBase.end), text(second, inReading.start, inReading.end)];
      if (kind === 'same') return old;
      if (kind === 'departure') return `>${old}<`;
      if (kind === 'arrival') return `<${own}>`;
      return `${kind === 'near' ? '~' : ''}[${old}/${own}]`;
    })
    .join(' ');
}

/** Substitutes are told by the segments around them. */
function linked({ links, coarse }: Alignment): Alignment {
  return { links: links.filter(({ kind }) => kind !== 'substitute'), coarse };
}

function row(printed: string, language: string) {
  return { tokens: tokenize(printed, language), language };
}

function text({ tokens }: ReturnType<typeof row>, start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(({ norm }) => norm)
    .join(' ');
}
