/** Where a file stops being UTF-8. */
export interface DecodingFault {
  /** Counted from 0. */
  readonly offset: number;
  /** Such as `0xE9`. */
  readonly byte: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The text of a file, without a byte order mark, or the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): string | DecodingFault {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let line = 1;
  const [first = '', ...rest] = text.split('\uFFFD');
  offset += encoder.encode(first).length;
  line += lineEnds(first);
  for (const part of rest) {
    if (!isReplacementCharacter(bytes, offset)) return { offset, byte: hexadecimal(bytes[offset]!), line };
    offset += replacementLength + encoder.encode(part).length;
    line += lineEnds(part);
  }
  return text.replace(/^\uFEFF/, '');
}

/** U+FFFD takes three bytes in UTF-8: EF BF BD. */
const replacementLength = 3;

/** Whether U+FFFD is printed here; it also stands for what could not be decoded. */
function isReplacementCharacter(bytes: Uint8Array, offset: number): boolean {
  return bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
}

function hexadecimal(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
