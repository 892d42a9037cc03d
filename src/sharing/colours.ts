/**
 * The colours of the light theme, by name, as the stylesheet `tokens.css` gives them: `paper`, `ink`, and under the
 * name of its class each colour of a witness.
 *
 * @throws {RangeError} when asked for a colour that the stylesheet does not hold
 */
export function lightColours(tokens: string): (name: string) => string {
  const named = tokens.matchAll(/--(?<name>\w[\w-]*):\s*light-dark\((?<light>#[0-9a-f]+)/gu);
  const classed = tokens.matchAll(/\.(?<name>[a-z]+)\s*\{\s*--c:\s*light-dark\((?<light>#[0-9a-f]+)/gu);
  const colours = new Map([...named, ...classed].map(({ groups }) => [groups!['name']!, groups!['light']!]));
  return (name) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new RangeError(`The stylesheet has no colour “${name}”.`);
    return colour;
  };
}
