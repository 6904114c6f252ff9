/** An entry as it is written, not validated. */
export interface WrittenEntry {
  /** Name of its file, without `.md`. */
  slug: string;
  data: unknown;
  text: string;
}
