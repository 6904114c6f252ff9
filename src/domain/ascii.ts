/** A script whose letters all are ASCII, the others as `\xXX` or `\uXXXX`: a page in another encoding reads it in its own. */
export const inAscii = (script: string): string =>
  script.replace(/[^\0-\x7f]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16);
    return code.length < 3 ? `\\x${code}` : `\\u${code.padStart(4, '0')}`;
  });
