import type { FieldControl, FormChoice, FormField } from '../domain/form/form-field.ts';
import type { ProposedCollection } from '../domain/proposal/proposal.ts';
import { BODY, type ProposalStep } from '../domain/proposal/steps.ts';
import { typeset } from '../domain/typography.ts';
import { type Widget, textContext } from './fields.ts';
import { type CollectionName, collections } from './index.ts';
import { type JsonField, LONG_TEXT, jsonField } from './json-field.ts';

/** Fields of the schema by their path; those that a collection does not have are left out, and steps without any. */
interface Plan {
  id: string;
  question: string;
  help?: string;
  fields: readonly string[];
}

const LISTING: readonly Plan[] = [
  { id: 'nom', question: 'Comment s’appelle ce lieu ou cette activité ?', fields: ['name'] },
  { id: 'lieu', question: 'Où est-ce ?', fields: ['commune', 'address.street', 'address.directions'] },
  { id: 'phrase', question: 'En une phrase, que trouve-t-on ici ?', fields: ['summary'] },
  { id: 'rubriques', question: 'Dans quelles rubriques le chercherait-on ?', fields: ['categories'] },
  {
    id: 'contact',
    question: 'Comment prendre contact ?',
    help: 'Seulement ce que le public peut utiliser : tout ceci paraîtra.',
    fields: ['contact.phone', 'contact.mobile', 'contact.email', 'contact.website'],
  },
  { id: 'horaires', question: 'Quand est-ce ouvert ?', fields: ['openingHours', 'hoursNote'] },
  {
    id: 'produits',
    question: 'Qu’est-ce qui se vend, et comment ?',
    fields: ['products', 'saleModes', 'making', 'localShare', 'deliveryArea'],
  },
  { id: 'metier', question: 'Quels savoir-faire, et où ?', fields: ['skills', 'serviceArea', 'freeQuote'] },
  { id: 'accueil', question: 'Comment y est-on reçu ?', fields: ['capacity', 'amenities'] },
  {
    id: 'etals',
    question: 'À quoi ressemble ce marché ?',
    fields: ['stallCount', 'organiser', 'coveredHall'],
  },
  {
    id: 'pratique',
    question: 'Quelques précisions utiles ?',
    help: 'Ne cochez que ce dont vous êtes sûr.',
    fields: ['payment', 'access', 'certifications'],
  },
  { id: 'carte', question: 'Où est-ce, exactement ?', fields: ['position'] },
  { id: 'photo', question: 'Avez-vous une photo ?', fields: ['photos'] },
  { id: 'recit', question: 'Voulez-vous en dire plus ?', fields: [BODY] },
];

const EVENT: readonly Plan[] = [
  { id: 'titre', question: 'Comment s’appelle cet événement ?', fields: ['title'] },
  { id: 'quand', question: 'Quand a-t-il lieu ?', fields: ['start', 'startTime', 'endTime', 'end'] },
  { id: 'retour', question: 'Revient-il à d’autres dates ?', fields: ['recurrence'] },
  { id: 'lieu', question: 'Où a-t-il lieu ?', fields: ['commune', 'place.name', 'place.address'] },
  { id: 'phrase', question: 'En une phrase, que s’y passe-t-il ?', fields: ['summary'] },
  { id: 'rubriques', question: 'De quel genre est-il ?', fields: ['categories'] },
  { id: 'prix', question: 'Combien coûte-t-il ?', fields: ['price', 'booking'] },
  { id: 'qui', question: 'Qui l’organise ?', fields: ['organiser'] },
  { id: 'public', question: 'Pour qui, et dans quel cadre ?', fields: ['audience', 'setting', 'access'] },
  { id: 'photo', question: 'Avez-vous une image ?', fields: ['cover'] },
  { id: 'recit', question: 'Voulez-vous en dire plus ?', fields: [BODY] },
];

const ARTICLE: readonly Plan[] = [
  { id: 'titre', question: 'De quoi voulez-vous parler ?', fields: ['title'] },
  { id: 'webmagazine', question: 'Dans quel webmagazine ?', fields: ['magazine'] },
  { id: 'chapeau', question: 'Qu’y apprendra-t-on ?', fields: ['summary'] },
  {
    id: 'texte',
    question: 'Racontez, même en désordre.',
    help: 'Quelques lignes suffisent : une idée se travaille à plusieurs.',
    fields: [BODY],
  },
  { id: 'communes', question: 'De quelles communes parle-t-il ?', fields: ['communes'] },
  { id: 'photo', question: 'Avez-vous une image ?', fields: ['cover'] },
];

const MENTION: readonly Plan[] = [
  { id: 'adresse', question: 'Où l’avez-vous vu ?', fields: ['url'] },
  { id: 'titre', question: 'Quel est son titre ?', fields: ['title', 'source', 'published'] },
  { id: 'webmagazine', question: 'Quel webmagazine cela intéresse-t-il ?', fields: ['magazine'] },
  { id: 'extrait', question: 'Que dit-il, en quelques mots ?', fields: ['excerpt'] },
];

const PLANS: Readonly<Record<ProposedCollection, readonly Plan[]>> = {
  producers: LISTING,
  shops: LISTING,
  services: LISTING,
  stays: LISTING,
  markets: LISTING,
  events: EVENT,
  articles: ARTICLE,
  mentions: MENTION,
};

/** Fields at the top of an entry that the form asks for: what anyone may fill in. */
export const askedFields = (collection: ProposedCollection): ReadonlySet<string> =>
  new Set(PLANS[collection].flatMap(({ fields }) => fields.map((path) => path.split('.')[0] ?? path)));

/** Entries that a field of `collection` may name. */
export type ChoicesOf = (relation: CollectionName, collection: ProposedCollection) => readonly FormChoice[];

/** The questions that someone without an account is asked for a new entry, from the schema, in order. */
export function proposalSteps(collection: ProposedCollection, choicesOf: ChoicesOf): ProposalStep[] {
  const root = jsonField(collections[collection].schema(textContext));
  const reader = { root, collection, choicesOf };
  return PLANS[collection].flatMap(({ id, question, help, fields }) => {
    const known = fields.flatMap((path) => formField(path, reader) ?? []);
    return known.length > 0
      ? [{ id, question: typeset(question), ...(help && { help: typeset(help) }), fields: known }]
      : [];
  });
}

interface Reader {
  root: JsonField;
  collection: ProposedCollection;
  choicesOf: ChoicesOf;
}

function formField(path: string, { root, collection, choicesOf }: Reader): FormField | undefined {
  if (path === BODY) return bodyField(collection);
  const keys = path.split('.');
  const field = keys.reduce<JsonField | undefined>((group, key) => group?.properties?.[key], root);
  if (!field) return undefined;
  const control = controlOf(field);
  const choices = choicesIn(field, control, (relation) => choicesOf(relation, collection));
  return {
    path,
    control,
    label: typeset(field.label ?? path),
    ...hintOf(field, control),
    isRequired: isNeeded(root, keys) || field.isAlternative === true,
    ...(field.type === 'array' && { isList: true }),
    ...(choices && { choices }),
    ...limits(field),
  };
}

/** What the answer is chosen among, when that is a list short enough to be shown. */
function choicesIn(
  field: JsonField,
  control: FieldControl,
  choicesOf: (relation: CollectionName) => readonly FormChoice[],
): readonly FormChoice[] | undefined {
  const inner = field.items ?? field;
  // Offers name their units.
  const listed = control === 'offers' ? inner.properties?.unit : inner;
  if (listed?.enum) return namedChoices(listed);
  const [relation, ...others] = inner.relation ?? [];
  const isShown = control === 'choice' || control === 'choices';
  return relation && others.length === 0 && isShown ? choicesOf(relation) : undefined;
}

function bodyField(collection: ProposedCollection): FormField | undefined {
  const info = collections[collection];
  if (!('body' in info)) return undefined;
  const { label, required } = info.body;
  return { path: BODY, control: 'text', label, isRequired: required, maxLength: 20_000 };
}

/** True when the entry is refused without it. */
function isNeeded(group: JsonField | undefined, [key = '', ...rest]: readonly string[]): boolean {
  if (!group?.required?.includes(key)) return false;
  const field = group.properties?.[key];
  return rest.length > 0 ? isNeeded(field, rest) : field?.type !== 'array' || Boolean(field.minItems);
}

const namedChoices = ({ choices = {} }: JsonField): FormChoice[] =>
  Object.entries(choices).map(([value, label]) => ({ value, label: typeset(label) }));

function controlOf(field: JsonField): FieldControl {
  switch (field.type) {
    case 'string':
      return textControl(field);
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'array':
      return listControl(field.items ?? {});
    default:
      return groupControl(field);
  }
}

/** Shown as what they are. */
const SHOWN_AS: Readonly<Partial<Record<Widget, FieldControl>>> = {
  date: 'date',
  time: 'time',
  hours: 'hours',
  phone: 'phone',
  email: 'email',
  url: 'url',
  text: 'text',
};

function textControl({ relation, enum: values, widget, maxLength = 0 }: JsonField): FieldControl {
  if (relation) return relation[0] === 'communes' ? 'commune' : 'choice';
  if (values) return 'choice';
  if (!widget) return maxLength >= LONG_TEXT ? 'text' : 'line';
  const control = SHOWN_AS[widget];
  if (!control) throw new Error(`No question for a text shown as ${widget}`);
  return control;
}

function listControl({ relation, enum: values, properties }: JsonField): FieldControl {
  if (relation || values) return 'choices';
  if (!properties) return 'lines';
  return 'product' in properties ? 'offers' : groupControl({ properties });
}

/** By the field that only this group has. */
const GROUPS: Readonly<Record<string, FieldControl>> = {
  latitude: 'position',
  every: 'recurrence',
  src: 'photo',
};

function groupControl({ properties = {} }: JsonField): FieldControl {
  const key = Object.keys(GROUPS).find((name) => name in properties);
  const control = key && GROUPS[key];
  if (!control) throw new Error(`No question for the group of ${Object.keys(properties).join(', ')}`);
  return control;
}

/** What explains how to write a file is not for a form. */
const FOR_FILES = /INSEE|OpenStreetMap/;

function hintOf({ hint }: JsonField, control: FieldControl): { hint?: string } {
  const isOwn = control === 'hours' || control === 'commune' || control === 'position';
  return hint && !isOwn && !FOR_FILES.test(hint) ? { hint: typeset(hint) } : {};
}

const limits = (field: JsonField): Partial<FormField> => {
  const { pattern, repair, minLength, maxLength } = field.items ?? field;
  const { minimum, maximum, maxItems } = field;
  return Object.fromEntries(
    Object.entries({
      pattern,
      repair: repair && typeset(repair),
      minLength,
      maxLength,
      minimum,
      maximum,
      maxItems,
    }).filter(([, value]) => value !== undefined),
  );
};
