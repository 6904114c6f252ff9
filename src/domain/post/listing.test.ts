import { expect, test } from 'vitest';
import { type PostListing, packPostListing, unpackPostListing } from './listing.ts';

const listing: PostListing = {
  name: 'L’Étang, œufs',
  commune: 'Le Lac',
  path: '/producteurs/a/',
  proof: '/label/producteurs/a/',
  until: '2027-03-01',
  isOrganic: false,
  communeTag: '#LeLac',
  productTags: ['#Oeufs', '#Miel'],
};

test('a listing comes back as it was packed', () => {
  expect(unpackPostListing(packPostListing(listing))).toEqual(listing);
});

test('one without commune’s hashtag, proof nor products keeps each field in its place', () => {
  const { name, commune, path, until, isOrganic } = listing;
  const bare: PostListing = { name, commune, path, until, isOrganic, productTags: [] };
  expect(unpackPostListing(packPostListing(bare))).toEqual(bare);
  const products = { ...bare, productTags: ['#Oeufs'] };
  expect(unpackPostListing(packPostListing(products))).toEqual(products);
});
