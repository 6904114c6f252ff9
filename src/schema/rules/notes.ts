import type { Content, Fault } from './content.ts';
import type { Sentence } from './markdown.ts';
import type { MarkdownNode } from './markdown-nodes.ts';

/** Notes that lack their text, of which a page shows the signs, and texts of notes that nothing calls, which it loses. */
export const lostNotes = ({ entries }: Content): Fault[] =>
  entries.flatMap(({ path, nodes }) =>
    nodes.flatMap((node) => {
      const sentence = sentenceOf(node);
      return sentence ? [{ path, line: node.line, ...sentence }] : [];
    }),
  );

function sentenceOf({ kind, value }: MarkdownNode): Sentence | undefined {
  if (kind === 'call')
    return {
      what: `la note [^${value}] n’a pas de texte\u00a0: ces signes paraîtront tels quels.`,
      repair: `Ajoutez à la fin, seule sur sa ligne : [^${value}]: Le texte de la note.`,
    };
  if (kind === 'note')
    return {
      what: `rien n’appelle la note [^${value}]\u00a0: elle ne paraîtra pas.`,
      repair: `Écrivez [^${value}] après le mot qu’elle éclaire, ou supprimez-la.`,
    };
  return undefined;
}
