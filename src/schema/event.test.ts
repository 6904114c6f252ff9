import { describe } from 'vitest';
import { type Mistake, eventWith, saysEach } from './mistakes.fixture.ts';

const eventMistakes: Mistake[] = [
  {
    mistake: 'an end before the start',
    text: eventWith('end: 2026-12-01'),
    said: ['Dernier jour (end) : la fin vient avant le début. → Corrigez l’une des deux dates.'],
  },
  {
    mistake: 'an evening that ends before it begins, the last day written',
    text: eventWith('end: 2026-12-05\nstartTime: "20:00"\nendTime: "02:00"'),
    said: [
      'Fin (endTime) : l’heure de fin vient avant celle de début. → Corrigez l’une des deux ; si l’événement passe minuit, son dernier jour est le lendemain.',
    ],
  },
  {
    mistake: 'two exchanged dates beside a missing price',
    text: eventWith('end: 2026-12-01').replace('price: gratuit\n', ''),
    said: [
      'Prix (price) : ce champ manque. → Ajoutez « price: ». Par exemple : gratuit, ou 5 €, gratuit pour les moins de 12 ans.',
      'Dernier jour (end) : la fin vient avant le début. → Corrigez l’une des deux dates.',
    ],
  },
  {
    mistake: 'two exchanged dates hidden behind a misspelt key',
    text: eventWith('end: 2026-12-01\nprix: gratuit'),
    said: [
      'prix : le champ « prix » n’existe pas. → Voulez-vous dire « price » ?',
      'Dernier jour (end) : la fin vient avant le début. → Corrigez l’une des deux dates.',
    ],
  },
  {
    mistake: 'a repetition that leaves out a day on which nothing happens',
    text: eventWith('recurrence: { every: week, until: 2027-01-31, except: [2026-12-25] }'),
    said: [
      'Répétition (recurrence) : le vendredi 25\u00a0décembre 2026 est excepté alors que rien n’est prévu ce jour-là\u202f: la date la plus proche est le samedi 26\u00a0décembre 2026. → Corrigez la répétition ou le premier jour.',
    ],
  },
  {
    mistake: 'no place, behind a wrong time',
    text: eventWith('startTime: 25:00').replace('{ name: La digue }', '{}'),
    said: [
      'Début (startTime) : « 25:00 » n’est pas une heure. → Écrivez HH:MM, par exemple 09:30.',
      'Lieu (place) : il manque le lieu. → Remplissez « listing » (une fiche) ou « name » (un nom).',
    ],
  },
].map((row) => ({ ...row, path: 'events/fete-du-lac.md' }));

describe('a wrong event is said with its repair', () => saysEach(eventMistakes));
