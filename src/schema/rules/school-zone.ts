import { fieldName } from '../messages.ts';
import { ownValue } from '../walk.ts';
import { type Content, type Fault, schemaOf } from './content.ts';

/** Corsica and overseas have their own holidays. Source: ministère de l’Éducation nationale, calendrier scolaire. */
const REGIONS: Readonly<Record<string, string>> = {
  'Auvergne-Rhône-Alpes': 'A',
  'Bourgogne-Franche-Comté': 'A',
  'Nouvelle-Aquitaine': 'A',
  Bretagne: 'B',
  'Centre-Val de Loire': 'B',
  'Grand Est': 'B',
  'Hauts-de-France': 'B',
  Normandie: 'B',
  'Pays de la Loire': 'B',
  'Provence-Alpes-Côte d’Azur': 'B',
  "Provence-Alpes-Côte d'Azur": 'B',
  'Île-de-France': 'C',
  Occitanie: 'C',
};

/** A region whose school holidays are not those of the zone: opening hours follow the region. */
export const wrongSchoolZone = ({ ids }: Content): Fault[] =>
  [...(ids.get('territory')?.values() ?? [])].flatMap(({ path, data }) => {
    const [region, zone] = [String(ownValue(data, 'region')), ownValue(data, 'schoolZone')];
    const right = Object.hasOwn(REGIONS, region) ? REGIONS[region] : undefined;
    if (right === undefined || typeof zone !== 'string' || zone === right) return [];
    return [
      {
        path,
        field: fieldName(schemaOf('territory'), ['schoolZone']),
        what: `${region} est en zone ${right}, pas en zone ${zone}.`,
        repair: `Écrivez « schoolZone: ${right} », ou corrigez la région.`,
      },
    ];
  });
