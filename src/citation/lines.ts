/** Text on one line: every run of spaces, line ends and control characters is a space. A no-break space stays. */
export function oneLine(text: string): string {
  return text.replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
