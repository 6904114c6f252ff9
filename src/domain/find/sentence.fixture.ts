import type { Vocabulary } from './vocabulary.ts';

const position = { latitude: 48, longitude: -3 };
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const commune = (id: string, name: string, ...postcodes: string[]) => ({ id, name, postcodes, position });

/** A small territory by the sea, with nothing of this one's. */
export const seaside: Vocabulary = {
  communes: [
    commune('port-l-ancre', 'Port-l’Ancre', '29001'),
    commune('l-ile-aux-phares', 'L’Île-aux-Phares', '29002'),
    commune('le-guern-sur-mer', 'Le Guern-sur-Mer', '29001'),
    commune('saint-kado', 'Saint-Kado', '29003'),
    commune('plou', 'Plou', '29004'),
    commune('les-landes-basses', 'Les Landes-Basses', '29005'),
    commune('kerbihan-le-grand', 'Kerbihan-le-Grand', '29006'),
    commune('kerbihan-la-greve', 'Kerbihan-la-Grève', '29006'),
  ],
  categories: [
    { id: 'peche', name: 'Pêche', kinds: ['producers'], synonyms: ['pêcheur', 'poissonnerie'] },
    { id: 'creperie', name: 'Crêperie', kinds: ['shops'], synonyms: ['crêpes'] },
    { id: 'voile', name: 'École de voile', kinds: ['services'] },
  ],
  products: [
    { id: 'huitres', name: 'huîtres', category: 'peche', months, synonyms: ['huître creuse', 'claires'] },
    { id: 'moules', name: 'moules', category: 'peche', months, synonyms: ['moules de bouchot'] },
    { id: 'kouign', name: 'kouign-amann', category: 'creperie', months },
    { id: 'sel', name: 'fleur de sel', category: 'peche', months, synonyms: ['sel'] },
    { id: 'the', name: 'thé', category: 'creperie', months, synonyms: ['son'] },
  ],
  certifications: [{ id: 'msc', name: 'Pêche durable', synonyms: ['MSC'] }],
  saleModes: [
    { id: 'a-la-ferme', name: 'à la ferme' },
    { id: 'livraison', name: 'livraison' },
  ],
  payment: [{ id: 'carte-bancaire', name: 'carte bancaire' }],
  label: { id: '1', name: '#lamer', synonyms: ['Produit en mer'] },
};
