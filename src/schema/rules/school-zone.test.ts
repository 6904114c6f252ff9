import { describe } from 'vitest';
import { type Mistake, saysEach } from '../mistakes.fixture.ts';
import { territoryYaml } from '../sound-content.fixture.ts';

const mistakes: Mistake[] = [
  {
    mistake: 'school holidays of another zone than the region’s',
    path: 'territory.yaml',
    text: territoryYaml.replace('schoolZone: C', 'schoolZone: A'),
    said: [
      'Vacances scolaires (schoolZone) : Île-de-France est en zone C, pas en zone A. → Écrivez « schoolZone: C », ou corrigez la région.',
    ],
  },
];

describe('the zone of school holidays', () => saysEach(mistakes));
