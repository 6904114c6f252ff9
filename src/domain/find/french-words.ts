import type { ListingKind } from '../kinds.ts';
import { phrasesOf } from './phrases.ts';

/** The words of a sentence that belong to the language, in any territory: without accents, several words as one phrase. */
const list = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that ask, link or please, and adjectives that no listing would deny. */
export const EMPTY_WORDS = setOf(`
  a ai aie aime aimerais allez alors apres as assez au aupres aussi autre autres aux avant avec avez avoir avis
  adresse adresses besoin bien bon bonjour bonne bonnes bonsoir bons c ca ce cela celle celles celui ces cet cette ceux
  chercher cherche cherchent cherchons chez ci combien comme comment conseil conseiller contact coordonnees d dans de
  des deux dit disponible disponibles dites dois doit donc donner donnez du
  elle elles en encore endroit endroits ensuite entre envie es est et etait etre eu eux existe existent
  faire fais fait faites fait faudrait faut frais fraiche fraiches horaire horaires heure heures
  il ils j jai je jusqu jusque l la le les leur leurs lieu lieux local locale locales locaux lui
  m ma mais me meilleur meilleure meilleures meilleurs mes merci mien moi mon montre montrer moyen n ne ni nos notre
  nous numero on ont ou ouverture par partir passer pendant petit petite petites petits peu peut peux plait plus plutot
  possible possibles pour pourrais pouvez pourriez pouvoir pratique pratiques prefere prendre presque pret produit
  produits proposant propose proposent proposer puis puisje
  qu quand que quel quelle quelles quelqu quelque quelques quels qui quoi
  renseignement renseignements s sa salut se sera serait ses si soit son sont souhaite souhaiterais sous sur svp
  t ta tard te tel telephone tes tot toi ton tous tout toute toutes tres trop trouve trouver trouvent tu
  un une va vais vas vend vendent vendeur vendeurs vendeuse vendre vendu vendue vendues vendus vers veut veux voici
  voila voir voudrais voulais vous vraiment vrai y
  achat achats achete acheter achetee achetes affiche afficher information infos info localite stp
  accepte acceptee acceptees accepter acceptent acceptes paiement paiements payable payables paye payer payes prend
  prennent regle reglement
  regler certifie certifiee certifiees certifies
  voisinage alentour endroit coin cote proximite`);

/** Words before which a name that is an empty word too (« maïs ») is meant. */
export const ARTICLES = setOf('de du d des le la l les un une en');

/** Words before which a name of four letters or less is a place. */
export const PREPOSITIONS = setOf('a de d du sur vers dans');

/** What stands between a preposition and the name of a place. */
export const LINKS = setOf('de d du des la le les l');

/** What turns what follows into its contrary. */
export const NEGATIONS = setOf('sans pas ni sauf hors non excepte aucun aucune jamais');

/** Between a negation and what it denies. */
export const NEGATION_LINKS = setOf('de d du des le la les l un une trop tres que en au aux a');

/** Words that add nothing to the name after them: « label » to a certification, « artisan » to a category. */
export const BEFORE_NAMES = {
  certification: setOf('label labels labellise labellisee labellisees labellises mention logo certification'),
  category: setOf('artisan artisans artisane artisanes'),
};

export const KIND_PHRASES: Record<ListingKind, string[]> = {
  producers: list(
    'producteur, producteurs, ferme, fermes, agriculteur, cultivateur, exploitation agricole, exploitant agricole, paysan, un fermier, le fermier, les fermiers, des fermiers',
  ),
  shops: list('commerce, commerces, commerçant, petit commerce, commerce de proximité, magasin, boutique'),
  services: list('service, services, artisan, artisans, artisane, prestataire, prestation'),
  stays: list(
    'séjour, séjours, où dormir, dormir, hébergement, hébergeur, logement, loger, se loger, où loger, passer la nuit, passer une nuit, nuitée',
  ),
  markets: list('marché, marchés'),
};

/** By the identifiers that addresses give to the ways to sell and to pay. */
export const SALE_MODE_PHRASES: Record<string, string[]> = {
  'a-la-ferme': list(
    'à la ferme, vente à la ferme, directement à la ferme, vente directe, en vente directe, en direct du producteur, direct producteur, direct du producteur',
  ),
  'sur-les-marches': list('sur les marchés, sur le marché, sur un marché'),
  'en-boutique': list('en boutique, en magasin'),
  paniers: list('panier, en panier, AMAP, panier de légumes, panier de la semaine, panier hebdomadaire'),
  cueillette: list(
    'cueillette, à cueillir, cueillir, cueillir soi-même, libre cueillette, cueillette libre, auto-cueillette, autocueillette',
  ),
  distributeur: list('distributeur, distributeur automatique, automate, casier, casier automatique'),
  livraison: list(
    'livraison, en livraison, livré, livrée, livrer, livre, livraison à domicile, livré à domicile, livrer à domicile, livre à domicile, livrent, livrent à domicile, livré chez moi, livraison chez moi, faire livrer, se faire livrer, me faire livrer',
  ),
  'sur-commande': list(
    'sur commande, commande, commander, précommande, précommander, drive, drive fermier, click and collect',
  ),
  'sur-place': list('sur place'),
  'a-domicile': list('à domicile, se déplace, se déplacent'),
};

export const PAYMENT_PHRASES: Record<string, string[]> = {
  especes: list('espèces, en espèces, liquide, en liquide, argent liquide, cash'),
  'carte-bancaire': list(
    'carte bancaire, par carte bancaire, en carte bancaire, carte bleue, par carte bleue, en carte bleue, la carte bleue, CB, par carte, en carte, carte acceptée, accepte la carte, acceptent la carte, prend la carte, prennent la carte, paiement carte, sans contact, paiement sans contact',
  ),
  cheque: list('chèque, par chèque, en chèque, carnet de chèques'),
  virement: list('virement, par virement, virement bancaire'),
  'titre-restaurant': list(
    'titre restaurant, titre resto, ticket restaurant, ticket resto, tickets restos, chèque déjeuner, carte restaurant, carte resto',
  ),
  'cheque-vacances': list('chèque vacances, ANCV'),
};

export const SEASON_PHRASES = list('de saison, en saison, c’est la saison, de la saison, saison, du moment');

export const LABEL_PHRASES = list(
  'label, labellisé, labellisée, porteur du label, porteurs du label, titulaire du label, qui porte le label, qui portent le label',
);

export const VERIFIED_PHRASES = list(
  'vérifié, vérifiée, vérifié cette année, vérifiée cette année, vérifié récemment, vérifiée récemment, fiche vérifiée, fiches vérifiées, fiches vérifiées cette année, fiche à jour, fiches à jour, infos à jour',
);

export const SORT_PHRASES = list('par distance, trié par distance, triés par distance, classé par distance');

/** Kilometres that people mean by it, there and back. */
export const RADIUS_PHRASES: Record<string, string[]> = {
  2: list('à pied'),
  8: list('à vélo, en vélo, à bicyclette'),
};

/** The one who asks, wherever they are. */
export const HERE_PHRASES = phrasesOf(
  list('ici, par ici, dans le quartier, dans mon quartier, dans mon village, dans ma commune'),
);

/** Near what follows; near the one who asks when nothing does. */
export const NEAR_PHRASES = phrasesOf(
  list(
    'près, tout près, très près, autour, tout autour, à côté, juste à côté, à proximité, proche, proches, pas loin, pas trop loin, pas très loin, non loin, aux alentours, alentours, dans les alentours, aux environs, dans les environs, environs, dans le coin, à deux pas, le plus proche, la plus proche, les plus proches, au plus proche, le plus près, au plus près',
  ),
);

/** Near what follows, nothing otherwise. */
export const TOWARDS_PHRASES = phrasesOf(
  list('vers, du côté, secteur, dans le secteur, région, dans la région'),
);

/** After « près de », « à 12 km de »: the one who asks. */
export const SELF_PHRASES = phrasesOf(
  list(
    'moi, nous, ici, dici, chez moi, chez nous, la maison, ma maison, notre maison, mon domicile, ma position',
  ),
);

/** After the name of a commune: near it. */
export const AROUND_PHRASES = phrasesOf(
  list(
    'et alentours, et ses alentours, et les alentours, et aux alentours, et environs, et ses environs, et les environs, et autour, alentours, environs, et communes voisines',
  ),
);

/** Before a distance: within it. */
export const WITHIN_WORDS = setOf(
  'a au d dans de distance environ inferieur inferieure jusqu jusque la les max maxi maximum moins peine perimetre plus rayon un',
);

/** After a distance. */
export const AT_MOST_PHRASES = phrasesOf(
  list('à la ronde, maximum, max, maxi, au plus, à peu près, environ, à vol d’oiseau'),
);

export const KILOMETRES = setOf('km kms kilometre kilometres borne bornes');
export const METRES = setOf('m metre metres');
export const EUROS = setOf('€ euro euros eur');

/** What is weighed or counted before a product. */
export const MEASURES = setOf(
  'kg kilo kilos g gr gramme grammes l litre litres cl botte bottes barquette barquettes cagette cagettes caisse caisses pot pots bouteille bouteilles douzaine douzaines morceau morceaux part parts',
);

/** After a price. */
export const PER_MEASURE = phrasesOf(
  list(
    'le kilo, du kilo, le kg, du kg, kg, le litre, la pièce, pièce, la botte, la barquette, l’heure, la nuit, par personne, par nuit',
  ),
);

/** How much, not what: no listing is found by it. */
export const PRICE_PHRASES = list(
  'pas cher, pas chère, pas trop cher, pas trop chère, pas trop chères, moins cher, moins chère, le moins cher, la moins chère, les moins chers, cher, bon marché, petit prix, à petit prix, à bas prix, prix bas, au meilleur prix, meilleur prix, prix, au kilo, le kilo, au kg, le kg, pas mal',
);

/** Words that would be read as something else than what they say here. */
export const LITERAL_PHRASES = list(
  'supermarché, super marché, hypermarché, hyper marché, marche à pied, marche nordique, ça marche, distributeur de billets, distributeur automatique de billets, distributeur d’argent, carte d’identité, carte grise, livre d’or, fait maison',
);
