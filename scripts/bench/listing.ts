import { addDays } from '../../src/domain/dates.ts';
import { happens, oneOf, scatter, someOf } from './chance.ts';
import { type Name, type Seed, type SeededKind, markdownFile } from './seed.ts';
import { paragraphs, properName } from './texts.ts';

const SALE_MODES = ['farmGate', 'market', 'shop', 'basket', 'delivery', 'order', 'onSite'];
const PAYMENTS = ['cash', 'card', 'cheque', 'transfer', 'mealVoucher'];
const ACCESS = ['wheelchair', 'parking', 'bikeParking', 'publicTransport', 'toilets'];
const EVIDENCE = ['declared', 'contactConfirmed', 'siretActive', 'visited'];
const REQUESTS: Partial<Record<SeededKind, string>> = {
  producers: 'order',
  shops: 'order',
  services: 'quote',
  stays: 'booking',
};
const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const OPENINGS = ['08:30', '09:00', '09:30', '10:00'];
const CLOSINGS = ['18:00', '18:30', '19:00', '19:30'];

function marketHours({ dice }: Seed): string {
  const day = oneOf(dice, DAYS);
  return `${day} 08:00-${oneOf(dice, ['12:30', '13:00', '13:30'])}; PH ${day} 08:00-13:00; Dec 25,Jan 01 off`;
}

/** About 2,000 different weeks among 10,000 listings. */
function weekHours({ dice }: Seed): string {
  const from = dice.between(0, 3);
  const week = `${DAYS[from]}-${DAYS[dice.between(from + 1, 4)]}`;
  const saturday = oneOf(dice, ['', '; Sa 09:00-12:30', '; Sa 09:00-18:00', '; Sa-Su 10:00-12:30']);
  const rest = oneOf(dice, [
    '; PH off',
    '; PH off',
    '; PH off; Aug 01-21 off',
    '; PH off; Dec 24-Jan 02 off',
  ]);
  return `${week} ${oneOf(dice, OPENINGS)}-12:30,14:00-${oneOf(dice, CLOSINGS)}${saturday}${rest}`;
}

const price = ({ dice }: Seed) => dice.between(2, 60) / 2;

const offers = (seed: Seed) =>
  someOf(seed.dice, seed.products, 6).map(({ id }) => ({
    product: id,
    ...(happens(seed.dice, 70) && { price: price(seed) }),
    ...(happens(seed.dice, 20) && { months: [5, 6, 7, 8, 9] }),
  }));

const marketSlug = ({ dice, listings }: Seed) => `markets/${oneOf(dice, listings.markets).slug}`;

const outlets = (seed: Seed) => [
  ...new Set(Array.from({ length: seed.dice.between(1, 3) }, () => marketSlug(seed))),
];

function stallholders({ dice, listings: { producers } }: Seed) {
  const length = Math.min(dice.between(5, 15), producers.length);
  const first = dice.between(0, producers.length - length);
  return producers.slice(first, first + length).map(({ slug }) => ({
    listing: `producers/${slug}`,
    ...(happens(dice, 15) && { weeks: oneOf(dice, ['even', 'odd', 'first']) }),
  }));
}

/** Half the listings hold the label; one pledge in five is older than its twelve months. */
function label({ dice, today, authors }: Seed) {
  const pledgedOn = addDays(today, -dice.between(20, 450));
  const evidence = EVIDENCE.slice(0, dice.between(1, 4));
  return { pledgedOn, evidence: evidence.map((kind) => ({ kind, on: pledgedOn, by: oneOf(dice, authors) })) };
}

const domainOf = (family: string) =>
  `${family.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase()}.example`;

const phone = ({ dice }: Seed) => `01 99 00 ${dice.between(10, 99)} ${dice.between(10, 99)}`;

const contact = (seed: Seed, family: string) => ({
  phone: phone(seed),
  ...(happens(seed.dice, 60) && { email: `bonjour@${domainOf(family)}` }),
  ...(happens(seed.dice, 50) && { website: `https://www.${domainOf(family)}` }),
});

function place({ dice, communes }: Seed) {
  const { id, postcodes, position } = oneOf(dice, communes);
  return {
    commune: id,
    address: { street: `${dice.between(1, 90)} rue ${properName(dice)}`, postcode: postcodes[0] },
    position: { latitude: scatter(dice, position.latitude), longitude: scatter(dice, position.longitude) },
  };
}

/** What most listings say, each with its own chance. */
const details = ({ dice, certifications }: Seed) => ({
  saleModes: someOf(dice, SALE_MODES, 3),
  payment: someOf(dice, PAYMENTS, 3),
  access: someOf(dice, ACCESS, 3),
  ...(happens(dice, 15) && { certifications: [oneOf(dice, certifications).id] }),
});

const ofKind = (seed: Seed, kind: SeededKind): object => {
  if (kind === 'producers')
    return {
      products: offers(seed),
      ...(happens(seed.dice, 40) && { outlets: outlets(seed).map((listing) => ({ listing })) }),
    };
  if (kind === 'shops') return happens(seed.dice, 40) ? { products: offers(seed) } : {};
  if (kind === 'markets') return { stallholders: stallholders(seed) };
  return {};
};

const requests = ({ dice }: Seed, kind: SeededKind) => {
  const way = REQUESTS[kind];
  return way && happens(dice, 50) ? { requests: { [way]: true, by: ['email'] } } : {};
};

const verified = ({ dice, today, authors }: Seed) => ({
  on: addDays(today, -dice.between(5, 500)),
  by: oneOf(dice, authors),
});

/** The Markdown file of one listing. */
export function listingFile(seed: Seed, kind: SeededKind, { name }: Name): string {
  const { dice, categories, sentences } = seed;
  const family = name.slice(name.lastIndexOf(' ') + 1);
  const fields = {
    name,
    summary: oneOf(dice, sentences),
    categories: someOf(
      dice,
      categories.filter(({ kinds }) => kinds.includes(kind)),
      2,
    ).map(({ id }) => id),
    ...place(seed),
    contact: contact(seed, family),
    ...(kind === 'markets' && { openingHours: marketHours(seed) }),
    ...(kind !== 'markets' && kind !== 'stays' && { openingHours: weekHours(seed) }),
    ...ofKind(seed, kind),
    ...details(seed),
    ...(kind !== 'markets' && happens(dice, 50) && { label: label(seed) }),
    ...requests(seed, kind),
    verified: verified(seed),
    demo: true,
  };
  const [first = '', ...others] = paragraphs(dice, sentences, { count: 3, sentences: 3 });
  return markdownFile(fields, [`La famille ${properName(dice)} vous reçoit. ${first}`, ...others]);
}
