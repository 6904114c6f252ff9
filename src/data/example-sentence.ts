import { genitive } from '../domain/commune-name.ts';
import { monthOf } from '../domain/dates.ts';
import { describeRadius } from '../domain/distance.ts';
import { isAllYear } from '../domain/seasons.ts';
import { loadListingsByCommune } from './listings.ts';
import { once } from './once.ts';
import { type SoldProduct, loadSoldProducts, sellersIn } from './seasons.ts';
import { loadCommunes } from './taxonomy.ts';
import { today } from './today.ts';

const NEAR_KM = 20;

/** The first of the values for which `count` is the highest. */
const most = <T>(values: readonly T[], count: (value: T) => number): T | undefined =>
  values.toSorted((one, other) => count(other) - count(one))[0];

/** A sentence that the search answers today: what most sell in season, around the commune that has the most listings. */
export const loadExampleSentence = once(async (): Promise<string> => {
  const sellersNow = ({ sellers }: SoldProduct) => sellersIn(sellers, monthOf(today)).length;
  const seasonal = (await loadSoldProducts()).filter(
    (sold) => !isAllYear(sold.product) && sellersNow(sold) > 0,
  );
  const sold = most(seasonal, sellersNow);
  const listings = await loadListingsByCommune();
  const commune = most(await loadCommunes(), ({ id }) => listings.get(id)?.length ?? 0);
  const where = commune ? ` ${describeRadius(NEAR_KM)} ${genitive(commune.name)}` : '';
  return `${sold?.product.name ?? 'ouvert'}${where}, samedi`;
});
