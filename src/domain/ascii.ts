/** A script whose letters all are ASCII, the others as `\uXXXX`: a page in another encoding reads it in its own. */
export const inAscii = (script: string): string =>
  script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
