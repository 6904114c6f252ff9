import { PHOTO_ADDRESS } from '../fields.ts';
import type { Content, Entry, Fault } from './content.ts';
import type { MarkdownNode } from './markdown-nodes.ts';

export type Sentence = Pick<Fault, 'what' | 'repair'>;

/** Tags, links and pictures that the site would drop: the author must know, and nothing hostile goes unseen. */
export const hostileMarkdown = ({ entries }: Content): Fault[] =>
  entries.flatMap(({ path, nodes }) =>
    onceDeep(nodes).flatMap((node) => {
      const sentence = judge(node);
      return sentence ? [{ path, line: node.line, ...sentence }] : [];
    }),
  );

/** Where a text first nests too deep is enough to mend it. */
function onceDeep(nodes: readonly MarkdownNode[]): MarkdownNode[] {
  const first = nodes.find(({ kind }) => kind === 'depth');
  return nodes.filter((node) => node.kind !== 'depth' || node === first);
}

function judge(node: MarkdownNode): Sentence | undefined {
  switch (node.kind) {
    case 'html':
      return htmlFault(node.value);
    case 'image':
      return imageFault(node);
    case 'reference':
      return { what: `l’image ${excerpt(node.alt)} est écrite en deux morceaux.`, repair: IMAGE_REPAIR };
    case 'depth':
      return TOO_DEEP;
    case 'link':
      return linkFault(node.value);
    case 'heading':
    case 'call':
    case 'note':
      return undefined;
  }
}

const TOO_DEEP: Sentence = {
  what: 'des listes, des citations ou des mises en forme sont imbriquées sur trop de niveaux.',
  repair: 'Gardez-en trois ou quatre au plus.',
};

const IMAGE_REPAIR =
  'Déposez la photo dans content/media et écrivez ![ce qu’elle montre](../media/photo.jpg)';

const excerpt = (text: string) => `« ${text.trim().split('\n')[0]?.slice(0, 60)} »`;

const htmlFault = (tag: string): Sentence => ({
  what: `${excerpt(tag)} est une balise HTML\u00a0: elle ne paraîtra pas.`,
  repair: 'Supprimez-la. Le Markdown suffit : **gras**, *italique*, [lien](https://…), > citation.',
});

function imageFault({ value: address, alt }: MarkdownNode): Sentence | undefined {
  if (PHOTO_ADDRESS.test(address)) return alt.trim() === '' ? withoutWords(address) : undefined;
  const isRemote = /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(squeeze(address));
  return {
    what: isRemote
      ? `l’image ${excerpt(address)} vient d’ailleurs.`
      : `l’image ${excerpt(address)} n’est pas une photo du dossier content/media.`,
    repair: IMAGE_REPAIR,
  };
}

const withoutWords = (address: string): Sentence => ({
  what: `l’image ${excerpt(address)} n’a pas de description, pour qui ne la voit pas.`,
  repair: `Dites entre les crochets ce qu’elle montre : ![Un étang au matin](${address.slice(0, 80)})`,
});

/** Browsers skip control characters and spaces when they look for `javascript:`. */
export const squeeze = (address: string) => address.replace(/[\u0000-\u0020\u00a0]/g, '');

const SAFE_SCHEMES = new Set(['https', 'mailto', 'tel']);

function linkFault(written: string): Sentence | undefined {
  const address = squeeze(written);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (/^[/\\]{2}/.test(address))
    return linkSentence(written, 'commence par // : il faut dire https.', 'Écrivez https:// devant.');
  if (scheme === 'http')
    return linkSentence(
      written,
      'n’est pas sûr.',
      `Écrivez ${address.replace(/^http:/i, 'https:').slice(0, 80)}`,
    );
  if (scheme === 'mailto' && !/^mailto:[^@\s]+@[^@\s]+\.[a-z]{2,}(?:\?|$)/i.test(address))
    return linkSentence(
      written,
      'n’est pas une adresse électronique.',
      'Écrivez mailto:nom@domaine, par exemple mailto:bonjour@ferme.example',
    );
  if (scheme && !SAFE_SCHEMES.has(scheme))
    return linkSentence(written, `commence par ${scheme}: et ne paraîtra pas.`, 'Supprimez ce lien.');
  return undefined;
}

export const linkSentence = (address: string, what: string, repair: string): Sentence => ({
  what: `le lien ${excerpt(address) === '«  »' ? 'vide' : excerpt(address)} ${what}`,
  repair,
});

/** Addresses of photos in a text, from `content/`. */
export const photosIn = ({ nodes }: Entry): { path: string; line: number }[] =>
  nodes.flatMap(({ kind, value, line }) => {
    const path = kind === 'image' ? PHOTO_ADDRESS.exec(value)?.[1] : undefined;
    return path ? [{ path, line }] : [];
  });
