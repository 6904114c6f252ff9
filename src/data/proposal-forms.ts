import type { FormChoice } from '../domain/form/form-field.ts';
import type { KnownEvent, KnownListing } from '../domain/proposal/known.ts';
import { PROPOSED, type ProposedCollection } from '../domain/proposal/proposal.ts';
import type { ProposalForms, ProposalStep } from '../domain/proposal/steps.ts';
import type { CollectionName } from '../schema/index.ts';
import { proposalSteps } from '../schema/proposal-steps.ts';
import { loadCentre, loadCommuneChoices } from './commune-choices.ts';
import { loadUpcoming } from './events.ts';
import { loadListings } from './listings.ts';
import { loadMagazines } from './magazines.ts';
import { loadCategoriesInOrder, loadCertifications, loadCommunes, loadProducts } from './taxonomy.ts';

const named = ({ id, name }: { id: string; name: string }): FormChoice => ({ value: id, label: name });

/** Entries that the questions may name, by collection. */
async function loadChoices() {
  const [categories, certifications, magazines, communes] = await Promise.all([
    loadCategoriesInOrder(),
    loadCertifications(),
    loadMagazines(),
    loadCommunes(),
  ]);
  return (relation: CollectionName, collection: ProposedCollection): FormChoice[] => {
    switch (relation) {
      case 'categories':
        return categories.filter(({ kinds }) => kinds.some((kind) => kind === collection)).map(named);
      case 'certifications':
        return certifications.map(named);
      case 'magazines':
        return magazines.map(({ id, data }) => named({ id, name: data.name }));
      case 'communes':
        return communes.map(named);
      default:
        throw new Error(`No choices among ${relation} in the form without account`);
    }
  };
}

/** What the form without account asks, from the schema and the lists of the territory. */
export async function loadProposalForms(): Promise<ProposalForms> {
  const choicesOf = await loadChoices();
  const steps: Partial<Record<ProposedCollection, readonly ProposalStep[]>> = {};
  for (const collection of PROPOSED) steps[collection] = proposalSteps(collection, choicesOf);
  return {
    steps: steps as ProposalForms['steps'],
    communes: await loadCommuneChoices(),
    products: (await loadProducts()).map(named),
    centre: await loadCentre(),
  };
}

/** What is in the directory already, so that nobody describes it twice. */
export async function loadKnownListings(): Promise<KnownListing[]> {
  return (await loadListings()).map(({ id, data, commune, path }) => ({
    id,
    name: data.name,
    commune: commune.id,
    communeName: commune.name,
    phones: [data.contact.phone, data.contact.mobile].filter((phone) => phone !== undefined),
    position: data.position,
    page: path,
  }));
}

const MAX_DATES = 8;

/** What the agenda announces already, the next first. */
export async function loadKnownEvents(): Promise<KnownEvent[]> {
  return (await loadUpcoming()).map(({ id, data, commune, path, upcoming }) => ({
    id,
    name: data.title,
    commune: commune.id,
    communeName: commune.name,
    phones: [],
    dates: upcoming.slice(0, MAX_DATES).map(({ date }) => date),
    page: path,
  }));
}
