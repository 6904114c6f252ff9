import { FAMILY_CHOICES } from '../domain/badge/choices.ts';
import { SERVED_BADGES } from '../domain/badge/chosen.ts';
import { KIND_WORDS, LISTING_KINDS } from '../domain/kinds.ts';
import { LABEL_STATE_WORDS } from '../domain/label.ts';
import { typeset } from '../domain/typography.ts';
import {
  badgePath,
  homePath,
  labelDescriptionPath,
  labelPath,
  openDataPath,
  proofPath,
  territoryBadgePath,
} from '../paths.ts';
import { evidenceKinds } from '../schema/label.ts';
import type { LabelDescription } from '../schema/label-description.ts';
import { DATA_LICENCE } from '../domain/licence.ts';
import { absolute } from './site.ts';
import { loadCommunes } from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

/** Name, among the open data, of the file that says what each field means. */
export const LABEL_SCHEMA_FILE = 'label.schema.json';

/** Source: https://www.imsglobal.org/spec/ob/v3p0, § B.2. */
const OPEN_BADGES_CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

const LANGUAGE = 'fr';
const ANY_LISTING = 'segment/slug';

/** The address of a page of each holder, with places to fill in (RFC 6570, level 1). */
const templateOf = (pathOf: (address: string) => string): string =>
  absolute(pathOf(ANY_LISTING)).replace(ANY_LISTING, '{segment}/{slug}');

const issuer: LabelDescription['issuer'] = {
  id: absolute(homePath),
  type: ['Profile'],
  name: territory.contacts.publisher,
  url: absolute(homePath),
  email: territory.contacts.email,
};

/** The label for machines, in its own words and in those of Open Badges. */
export async function loadLabelDescription(): Promise<LabelDescription> {
  const description = typeset(territory.label.summary);
  const charter = absolute(labelPath);
  return {
    $schema: absolute(openDataPath(LABEL_SCHEMA_FILE)),
    name: territory.mention,
    hashtag: territory.hashtag,
    description,
    selfDeclared: true,
    language: LANGUAGE,
    territory: {
      name: territory.area,
      region: territory.region,
      communes: (await loadCommunes()).map(({ id }) => id),
    },
    charter,
    issuer,
    validityMonths: territory.label.validityMonths,
    segments: Object.fromEntries(
      LISTING_KINDS.map((kind) => [KIND_WORDS[kind].segment, KIND_WORDS[kind].title]),
    ),
    states: LABEL_STATE_WORDS,
    evidence: evidenceKinds,
    proof: templateOf(proofPath),
    badge: templateOf((address) => badgePath(address, SERVED_BADGES.pill)),
    status: templateOf((address) => badgePath(address, '.json')),
    holders: absolute(openDataPath('annuaire.json')),
    licence: DATA_LICENCE.url,
    date: today,
    achievement: {
      '@context': OPEN_BADGES_CONTEXT,
      id: `${absolute(labelDescriptionPath)}#achievement`,
      type: ['Achievement'],
      name: territory.mention,
      description,
      criteria: { id: charter },
      image: { id: absolute(territoryBadgePath(FAMILY_CHOICES.sign.slug)), type: 'Image' },
      creator: issuer,
      inLanguage: LANGUAGE,
      tag: [territory.hashtag.slice(1)],
    },
  };
}
