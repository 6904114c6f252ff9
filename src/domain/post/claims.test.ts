import { describe, expect, it, test } from 'vitest';
import { type Told, claimsIn, describeRemarks } from './claims.ts';

const remarks = (told: Partial<Told>) =>
  describeRemarks({ text: '', mention: 'Made in Ici', today: '2026-11-21', ...told });

describe('claims that the label does not make', () => {
  test.each([
    ['Des poires.', ''],
    ['Produit certifié', 'certified'],
    ['Nos farines CERTIFIÉES, notre certification', 'certified'],
    ['Qualité garantie', 'guaranteed'],
    ['Le garant de la qualité', ''],
    ['Un geste écologique', 'ecological'],
    ['Du pain bio', 'organic'],
    ['Légumes certifiés bio', 'organic'],
    ['Certifiée AB', 'organic'],
    ['Certifié bio et certifié local', 'certified organic'],
    ['Certifié bio FR-BIO-01', ''],
    ['Légumes certifiés bio par Ecocert', ''],
    ['Du pain bio, certifié par Ecocert', ''],
    ['Pain certifié par le label', 'certified'],
    ['Pain certifié par Notre Label', 'certified'],
    ['CERTIFIÉ PAR LE LABEL', 'certified'],
    ['Pain certifié par des voisins', 'certified'],
    ['Pain certifié par les voisins', 'certified'],
    ['Pain certifié par l’Organisme du Blé', ''],
    ['Certifié «\u202fBio\u202f» par Ecocert', ''],
    ['Certifié “bio”', 'organic'],
    ['CERTIFIÉ BIO PAR ECOCERT', ''],
    ['Nous garantissons la fraîcheur', 'guaranteed'],
    ['L’écologie, et travailler écologiquement', 'ecological'],
    ['Le lien en bio', ''],
    ['Les liens sont dans ma bio', ''],
    ['Cultivé en bio', 'organic'],
    ['Biodiversité, biographie, autobiographie', ''],
  ])('« %s »: %s', (text, claims) => {
    expect(claimsIn(text).join(' ')).toBe(claims);
  });

  it('are remarked one sentence each', () => {
    const said = remarks({ text: 'Certifié, garanti, écologique et bio' });
    expect(said).toHaveLength(4);
    expect(said[0]).toMatch(/le label est une déclaration/);
  });

  it('the label is no body that certifies', () => {
    expect(remarks({ text: 'Pain certifié par Made in Ici' })).toHaveLength(1);
  });

  it('« bio » is left alone for a listing whose page says it', () => {
    expect(remarks({ text: 'Du pain bio', listing: { isOrganic: true, until: '2026-11-21' } })).toEqual([]);
  });

  it.each(['', '2026-11-20'] as const)(
    'a listing whose label ends « %s » is told why the mention is left out',
    (until) => {
      expect(remarks({ listing: { isOrganic: false, until } })).toEqual([
        expect.stringMatching(/^Cette fiche ne porte pas le label/),
      ]);
    },
  );
});
