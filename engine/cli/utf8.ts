/** Where bytes stop being UTF-8. */
export interface DecodingFault {
  /** Counted from 0. */
  readonly offset: number;
  /** Such as `0xE9`. */
  readonly byte: string;
  /** The text of the bytes before it. */
  readonly before: string;
}

/** The text that bytes are, a byte order mark included, or the first byte that is not UTF-8. */
export function decode(bytes: Uint8Array): string | DecodingFault {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let end = 0;
  for (const part of text.split('\uFFFD').slice(0, -1)) {
    offset += encoder.encode(part).length;
    end += part.length;
    if (!isReplacementCharacter(bytes, offset))
      return { offset, byte: hexadecimal(bytes[offset]!), before: text.slice(0, end) };
    offset += replacementLength;
    end += 1;
  }
  return text;
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
