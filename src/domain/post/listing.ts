import type { IsoDate } from '../dates.ts';

/** A listing whose post may be written: what the post can hold of it. */
export interface PostListing {
  name: string;
  commune: string;
  /** Its page. */
  path: string;
  /** Where its label is proved; nothing for one that never had any. */
  proof?: string;
  /** Last day of its label; empty when it is not held. */
  until: IsoDate | '';
  isOrganic: boolean;
  /** Hashtag of its commune; nothing when its name makes none. */
  communeTag?: string;
  /** Hashtags of its products. */
  productTags: readonly string[];
}

/** As it is sent: values without the names of the fields, empty when there is none; hashtags between spaces. */
export type PackedPostListing = [
  name: string,
  commune: string,
  path: string,
  proof: string,
  until: IsoDate | '',
  isOrganic: 0 | 1,
  communeTag: string,
  productTags: string,
];

/** Values in the order of `PackedPostListing`. */
export const packPostListing = (listing: PostListing): PackedPostListing => [
  listing.name,
  listing.commune,
  listing.path,
  listing.proof ?? '',
  listing.until,
  listing.isOrganic ? 1 : 0,
  listing.communeTag ?? '',
  listing.productTags.join(' '),
];

/** The inverse of `packPostListing`. */
export const unpackPostListing = (packed: PackedPostListing): PostListing => {
  const [name, commune, path, proof, until, isOrganic, communeTag, productTags] = packed;
  return {
    name,
    commune,
    path,
    ...(proof && { proof }),
    until,
    isOrganic: isOrganic === 1,
    ...(communeTag && { communeTag }),
    productTags: productTags.split(' ').filter(Boolean),
  };
};
