import type { NetworkId } from './networks.ts';

/** What to know of each network before posting there, as short as it can be. */
export const NETWORK_NOTES: Readonly<Record<NetworkId, string>> = {
  x: 'Un lien compte pour 23, un emoji pour 2.',
  bluesky: 'L’application raccourcit les liens avant de compter.',
  mastodon: 'Un lien compte pour 23\u202f; certains serveurs acceptent plus long.',
  threads: 'Un emoji compte pour 3 ou plus. Seul le premier mot-dièse y mène à un sujet.',
  instagram: '5 mots-dièse au plus. Les liens ne s’y cliquent pas\u00a0: renvoyez à celui de votre profil.',
  linkedin: 'Seules les deux ou trois premières lignes se voient sans cliquer.',
  facebook: 'L’application ignore souvent un texte partagé\u00a0: copiez-le, puis collez-le.',
};

export const SMS_NOTE =
  '160 signes par SMS, 153 s’il en faut plusieurs. Un emoji, «\u202fê\u202f», «\u202fç\u202f» ou «\u202f’\u202f»\u00a0: 70, puis 67.';
