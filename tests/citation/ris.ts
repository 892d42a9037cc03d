/** The fields of a file in RIS, in order. Throws where a line is none. */
export function readRis(text: string): readonly (readonly [tag: string, value: string])[] {
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new SyntaxError('The last line does not end.');
  return lines.map((line) => {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line);
    if (!match) throw new SyntaxError(`No field of RIS: ${JSON.stringify(line)}`);
    return [match[1]!, match[2]!];
  });
}
