/** A paragraph, or a list of items. */
export type TextBlock = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

const ITEM = /^[-•*–]\s+(?=\S)/;

/**
 * Blocks of a plain text of several lines: each line is a paragraph, and lines that begin with a hyphen are the items
 * of one list. In a form a line break is a new paragraph, and YAML's folded texts keep one for each of theirs.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split(/\r\n?|\n/).map((one) => one.trim())) {
    const last = blocks.at(-1);
    const item = ITEM.test(line) ? line.replace(ITEM, '') : undefined;
    if (item !== undefined && last?.kind === 'list') last.items.push(item);
    else if (item !== undefined) blocks.push({ kind: 'list', items: [item] });
    else if (line) blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}
