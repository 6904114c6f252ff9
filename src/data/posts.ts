import { monthOf } from '../domain/dates.ts';
import { claimsIn } from '../domain/post/claims.ts';
import { examplePost } from '../domain/post/example.ts';
import { hashtagOf } from '../domain/hashtag.ts';
import type { PostListing } from '../domain/post/listing.ts';
import type { PostTerm } from '../domain/post/named.ts';
import { postTerms } from '../domain/post/terms.ts';
import { mostSold } from '../domain/seasons.ts';
import { type Listing, heldUntil, loadListings } from './listings.ts';
import { once, pick } from './once.ts';
import { loadSoldProducts } from './seasons.ts';
import {
  type Certification,
  type Product,
  loadCertificationMap,
  loadCommuneMap,
  loadCommunes,
  loadProductMap,
  loadProducts,
} from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

/** What a post may name, with its hashtags. */
export const loadPostTerms = once(async (): Promise<PostTerm[]> =>
  postTerms(await loadProducts(), await loadCommunes()),
);

/** The communes to choose from, each with its hashtag. */
export const loadPostCommunes = once(async () =>
  (await loadCommunes()).flatMap(({ name }) => {
    const tag = hashtagOf(name);
    return tag ? [{ name, tag }] : [];
  }),
);

interface Known {
  products: ReadonlyMap<string, Product>;
  certifications: ReadonlyMap<string, Certification>;
}

const saysOrganic = ({ name, synonyms }: Certification): boolean =>
  claimsIn([name, ...synonyms].join(' ')).includes('organic');

function postListing(listing: Listing, known: Known): PostListing {
  const { data, commune, path, proofPath, labelState } = listing;
  const products = pick(
    known.products,
    data.products.map(({ product }) => product),
  );
  const communeTag = hashtagOf(commune.name);
  return {
    name: data.name,
    commune: commune.name,
    path,
    ...(labelState && { proof: proofPath }),
    until: heldUntil(listing),
    isOrganic: pick(known.certifications, data.certifications).some(saysOrganic),
    ...(communeTag && { communeTag }),
    productTags: [...new Set(products.flatMap(({ name }) => hashtagOf(name) ?? []))],
  };
}

/** What a post may hold of each listing. */
export const loadPostListings = once(async (): Promise<PostListing[]> => {
  const known = { products: await loadProductMap(), certifications: await loadCertificationMap() };
  return (await loadListings()).map((listing) => postListing(listing, known));
});

const EXAMPLE_PRODUCTS = 3;

/** An invented text: a meeting in the commune at the centre, with what several sell this month. */
export const loadExamplePost = once(async (): Promise<string> => {
  const sold = (await loadSoldProducts()).map(({ product, sellers }) => ({
    ...product,
    sellers: sellers.map(({ season }) => season),
  }));
  const products = mostSold(sold, monthOf(today))
    .slice(0, EXAMPLE_PRODUCTS)
    .map(({ name }) => name);
  return examplePost((await loadCommuneMap()).get(territory.centre)?.name, products);
});
