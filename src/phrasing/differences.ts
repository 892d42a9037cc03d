import type { UnitVariant } from '../../engine/compare/index.ts';

/**
 * What a version has at one place, below its own name: “‘ask’ for ‘States should encourage’”, “Adds ‘ICT’ after
 * ‘global’”, “Leaves out ‘and’ after ‘objective’”.
 */
export function differenceSentence({ kind, isNear, lemma, text, place }: UnitVariant): string {
  const where = place.side === 'alone' ? '' : ` ${place.side} “${place.words}”`;
  switch (kind) {
    case 'substitution':
      return `“${text}” for “${lemma}”${isNear ? ', another form of it' : ''}`;
    case 'addition':
      return `Adds “${text}”${where}`;
    case 'omission':
      return `Leaves out “${lemma}”${where}`;
    case 'transposition':
      return `Has “${text}” elsewhere:${where}`;
  }
}
