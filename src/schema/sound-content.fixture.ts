import type { ContentFile } from './faults.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A text file of a content in memory. */
export const textFile = (path: string, text: string): ContentFile => ({ path, bytes: encode(text) });

const palette = (paper: string, text: string) => `
    paper: '${paper}'
    ink: '${text}'
    forest: '${text}'
    moss: '${text}'
    sandstone: '${text}'
    heather: '${text}'
    slate: '${text}'
    line: '${text}'
    alert: '${text}'`;

export const territoryYaml = `name: Ici & Alentours
shortName: Ici
area: le pays d’ici
hashtag: '#ici'
mention: Fait ici
tagline: Près de chez soi
description: Un territoire inventé pour les essais.
url: https://ici.example
sign: { over: FAIT, plate: ICI, ring: FAIT ICI }
label: { validityMonths: 12, summary: Un signe d’ici., pledge: Je travaille ici. }
colours:
  light:${palette('#ffffff', '#222222')}
  dark:${palette('#111111', '#eeeeee')}
communes: { epci: [], codes: ['78517'] }
centre: '78517'
schoolZone: C
region: Île-de-France
contacts: { email: bonjour@ici.example, publisher: Les bénévoles }
forge: { kind: gitlab, host: https://forge.example, repository: ici/site }
`;

export const communesYaml = `communes:
  - id: '78517'
    name: Rambouillet
    slug: rambouillet
    postcodes: ['78120']
    population: 27724
    epci: '200073344'
    position: { latitude: 48.644, longitude: 1.829 }
    positionSource: GeoNames
`;

export const categoriesYaml = `categories:
  - { id: fromages, name: Fromages, kinds: [producers], summary: Du lait d’ici }
  - { id: chevre, name: Chèvre, parent: fromages, kinds: [producers], summary: Des chèvres d’ici }
`;

export const productsYaml = `products:
  - { id: fraises, name: fraises, category: fromages, months: [5, 6], unit: kg }
`;

const certificationsYaml = `certifications:
  - { id: bio, name: Bio, summary: Sans chimie, url: https://bio.example }
`;

export const farm = `---
name: Ferme du Lac
summary: Fromages de chèvre. À la ferme, le samedi.
categories: [fromages]
commune: '78517'
verified: { on: 2026-10-01, by: la-redaction }
---
Une ferme au bord de l’eau.
`;

export const article = `---
title: Le goût du lac
summary: Une visite à la ferme.
magazine: saveurs
authors: [{ author: la-redaction }]
published: 2026-10-02
---
On y va à pied. Le chemin part de l’église et suit la digue jusqu’à la ferme, une demi-heure plus loin. Le samedi matin, la porte de la fromagerie est ouverte : on voit les faisselles s’égoutter, on goûte, on demande le nom des chèvres. Celle qui mange les affiches s’appelle Rosette, et personne n’a jamais su pourquoi.
`;

export const eventText = `---
title: Fête du lac
summary: Deux jours au bord de l’eau.
start: 2026-12-05
commune: '78517'
place: { name: La digue }
organiser: Les amis du lac
categories: [fromages]
price: gratuit
updated: 2026-11-08
---
`;

const magazine = `---
name: Saveurs
theme: Ce que l’on mange ici.
colour: forest
editors: [la-redaction]
---
Un magazine.
`;

/** JPEG, PNG and WebP by their first bytes only. */
export const heads = {
  jpeg: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
  png: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  webp: Uint8Array.from([...encode('RIFF'), 1, 0, 0, 0, ...encode('WEBP')]),
};

/** A small content without any fault, by path. */
export const soundContent: ReadonlyMap<string, string> = new Map([
  ['territory.yaml', territoryYaml],
  ['taxonomy/communes.yaml', communesYaml],
  ['taxonomy/categories.yaml', categoriesYaml],
  ['taxonomy/products.yaml', productsYaml],
  ['taxonomy/certifications.yaml', certificationsYaml],
  ['authors/la-redaction.md', '---\nname: La rédaction\nrole: Relit tout\ncollective: true\n---\n'],
  ['magazines/saveurs.md', magazine],
  ['producers/ferme-du-lac.md', farm],
  ['articles/le-gout-du-lac.md', article],
  ['events/fete-du-lac.md', eventText],
  ['sources.yaml', 'sources: []\nfeeds: []\n'],
  ['departures.yaml', 'departures: []\n'],
  ['exceptions.yaml', 'exceptions: []\n'],
]);

/** The sound content with other texts in place of, or beside, its own. */
export function contentWith(
  texts: Readonly<Record<string, string>>,
  others: ContentFile[] = [],
): ContentFile[] {
  const all = new Map([...soundContent, ...Object.entries(texts)]);
  return [...[...all].map(([path, text]) => textFile(path, text)), ...others];
}
