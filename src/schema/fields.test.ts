import { describe } from 'vitest';
import { type Mistake, farmWith, saysEach } from './mistakes.fixture.ts';
import { farm } from './sound-content.fixture.ts';

const fieldMistakes: Mistake[] = [
  {
    mistake: 'an address without https',
    text: farmWith('contact: { website: ferme.example }'),
    said: [
      'Site web (contact.website) : « ferme.example » n’est pas une adresse complète. → Écrivez https:// devant, par exemple https://www.ferme.example',
    ],
  },
  {
    mistake: 'an address in http',
    text: farmWith('contact: { website: "http://www.ferme.example/lait" }'),
    said: [
      'Site web (contact.website) : « http://www.ferme.example/lait » n’est pas une adresse sûre. → Écrivez https://www.ferme.example/lait',
    ],
  },
  {
    mistake: 'an address of no site',
    text: farmWith('contact: { website: "https://localhost/" }'),
    said: [
      'Site web (contact.website) : « https://localhost/ » n’est pas une adresse complète. → Vérifiez le nom du site, par exemple https://www.ferme.example',
    ],
  },
  {
    mistake: 'a key cut short, which another group has too',
    text: farmWith('position: { latitude: 48.644, lon: 1.829 }'),
    said: [
      'Longitude (position.longitude) : ce champ manque. → Ajoutez « longitude: ». En degrés, par exemple 1.829.',
      'position.lon : le champ « lon » n’existe pas. → Voulez-vous dire « longitude » ?',
    ],
  },
  {
    mistake: 'a misspelt key',
    text: farmWith('sumary: x'),
    said: ['sumary : le champ « sumary » n’existe pas. → Voulez-vous dire « summary » ?'],
  },
  {
    mistake: 'a key in French',
    text: farmWith('horaires: x'),
    said: ['horaires : le champ « horaires » n’existe pas. → Voulez-vous dire « openingHours » ?'],
  },
  {
    mistake: 'a key outside its group',
    text: farmWith('website: https://ferme.example'),
    said: ['website : le champ « website » n’existe pas. → Voulez-vous dire « contact.website » ?'],
  },
  {
    mistake: 'a misspelt key outside its group',
    text: farmWith('webiste: https://ferme.example'),
    said: ['webiste : le champ « webiste » n’existe pas. → Voulez-vous dire « contact.website » ?'],
  },
  {
    mistake: 'a misspelt key in a group',
    text: farmWith('contact: { emial: a@b.example }'),
    said: ['contact.emial : le champ « emial » n’existe pas. → Voulez-vous dire « email » ?'],
  },
  {
    mistake: 'a key that resembles nothing',
    text: farmWith('zorglub: 1'),
    said: [
      'zorglub : le champ « zorglub » n’existe pas. → Supprimez cette ligne, ou corrigez le nom du champ.',
    ],
  },
  {
    mistake: 'a key of every JavaScript object',
    text: farmWith('toString: 1'),
    said: [
      'toString : le champ « toString » n’existe pas. → Supprimez cette ligne, ou corrigez le nom du champ.',
    ],
  },
  {
    mistake: 'a missing field',
    text: farm.replace(/summary:.*\n/, ''),
    said: [
      'En une phrase (summary) : ce champ manque. → Ajoutez « summary: ». Ce qui est fait ou vendu, et ce qui est particulier.',
    ],
  },
  {
    mistake: 'a missing group',
    text: farm.replace(/verified:.*\n/, ''),
    said: [
      'Vérification (verified) : ce champ manque. → Ajoutez « verified: ». Dedans : on:, by:. Quand et par qui la fiche a été relue avec l’intéressé.',
    ],
  },
  {
    mistake: 'a missing list of references',
    text: farm.replace(/categories:.*\n/, ''),
    said: [
      'Catégories (categories) : ce champ manque. → Ajoutez « categories: ». Identifiants possibles : content/taxonomy/categories.yaml.',
    ],
  },
  {
    mistake: 'a key with nothing after the colon',
    text: farm.replace(/summary:.*/, 'summary:'),
    said: [
      'En une phrase (summary) : ce champ est vide. → Écrivez une valeur après « summary: ». Ce qui est fait ou vendu, et ce qui est particulier.',
    ],
  },
  {
    mistake: 'a French date',
    text: farm.replace('2026-10-01', '12/03/2026'),
    said: [
      'Vérifiée le (verified.on) : « 12/03/2026 » n’est pas une date qui existe au format AAAA-MM-JJ. → Écrivez année-mois-jour, par exemple 2026-03-12 pour le 12 mars 2026.',
    ],
  },
  {
    mistake: 'a day that does not exist',
    text: farm.replace('2026-10-01', '2026-02-30'),
    said: [
      'Vérifiée le (verified.on) : « 2026-02-30 » n’est pas une date qui existe au format AAAA-MM-JJ. → Écrivez année-mois-jour, par exemple 2026-03-12 pour le 12 mars 2026.',
    ],
  },
  {
    mistake: 'a null date',
    text: farm.replace('2026-10-01', 'null'),
    said: ['Vérifiée le (verified.on) : ce champ est vide. → Écrivez une valeur après « on: ».'],
  },
  {
    mistake: 'a number where a text is due',
    text: farm.replace('Ferme du Lac', '1664'),
    said: ['Nom (name) : « 1664 » n’est pas un texte. → Écrivez-le entre guillemets : "1664".'],
  },
  {
    mistake: 'a single value where a list is due',
    text: farm.replace('[fromages]', 'fromages'),
    said: [
      'Catégories (categories) : « fromages » n’est pas une liste. → Écrivez les valeurs entre crochets : [premier, second], ou une par ligne après un tiret.',
    ],
  },
  {
    mistake: 'a decimal comma',
    text: farmWith("position: { latitude: '48,644', longitude: 1.829 }"),
    said: [
      'Latitude (position.latitude) : « 48,644 » n’est pas un nombre. → Écrivez un point et non une virgule : 48.644.',
    ],
  },
  {
    mistake: 'a number out of range',
    text: farmWith('position: { latitude: 148.6, longitude: 1.829 }'),
    said: ['Latitude (position.latitude) : « 148.6 » est trop grand. → Écrivez un nombre : 90 au plus.'],
  },
  {
    mistake: 'a value outside a list of choices',
    text: farmWith('payment: [cash, euros]'),
    said: [
      'Paiement (payment n° 2) : « euros » n’est pas une valeur possible. → Choisissez parmi : cash (espèces), card (carte bancaire), cheque (chèque), transfer (virement), mealVoucher (titre-restaurant), holidayVoucher (chèque-vacances).',
    ],
  },
  {
    mistake: 'a fault inside a list of groups',
    text: farmWith('products: [{ product: fraises, months: [13] }]'),
    said: [
      'Mois de vente (products n° 1, months n° 1) : « 13 » est trop grand. → Écrivez un nombre : 12 au plus.',
    ],
  },
  {
    mistake: 'a withdrawal of the label told before its day',
    text: farmWith(
      'label: { pledgedOn: 2026-03-01, withdrawal: { on: 2026-11-22, state: suspended, reason: Injoignable. } }',
    ),
    said: [
      'Depuis le (label.withdrawal.on) : le 22\u00a0novembre 2026 n’est pas encore venu. → Écrivez le jour où cela a été fait.',
    ],
  },
  {
    mistake: 'a verification in the future',
    text: farm.replace('2026-10-01', '2027-01-01'),
    said: [
      'Vérifiée le (verified.on) : le 1er\u00a0janvier 2027 n’est pas encore venu. → Écrivez le jour où cela a été fait.',
    ],
  },
  {
    mistake: 'a label that ends before its pledge',
    text: farmWith('label: { pledgedOn: 2026-03-01, validUntil: 2026-01-01 }'),
    said: [
      'Valable jusqu’au (label.validUntil) : le label finirait avant l’engagement. → Corrigez l’une des deux dates.',
    ],
  },
  {
    mistake: 'latitude and longitude exchanged',
    text: farmWith('position: { latitude: 1.829, longitude: 48.644 }'),
    said: [
      'Position (position) : ce point est à 6\u202f848\u00a0km de Rambouillet. → Échangez la latitude et la longitude.',
    ],
  },
  {
    mistake: 'a position in another region',
    text: farmWith('position: { latitude: 45.76, longitude: 4.83 }'),
    said: [
      'Position (position) : ce point est à 393\u00a0km de Rambouillet. → Corrigez la position ou la commune.',
    ],
  },
];

describe('a wrong field is said with its repair', () => saysEach(fieldMistakes));
