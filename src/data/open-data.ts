import { CALENDAR_TYPE } from '../domain/calendar.ts';
import { writeGeoJson } from '../domain/geojson.ts';
import { serializeJson } from '../domain/json-ld.ts';
import { homePath, labelDescriptionPath, openDataPath } from '../paths.ts';
import { labelDescriptionSchema } from '../schema/label-description.ts';
import { type PublishedListing, openDataJsonSchema, publishedJsonSchema } from '../schema/open-data.ts';
import { loadAgendaCalendar } from './calendars.ts';
import { writeDirectoryTable } from './directory-table.ts';
import { loadUpcoming } from './events.ts';
import { LABEL_SCHEMA_FILE } from './label-description.ts';
import { DATA_LICENCE } from '../domain/licence.ts';
import { loadListings } from './listings.ts';
import { groupBy, once } from './once.ts';
import { publishEvent, publishListing } from './published.ts';
import { absolute } from './site.ts';
import {
  type Commune,
  loadCategoryMap,
  loadCertificationMap,
  loadCommunes,
  loadProductMap,
} from './taxonomy.ts';
import { territory } from './territory.ts';
import { today } from './today.ts';

const source = absolute(homePath);
const schemaUrl = absolute(openDataPath('schema.json'));

const loadPublishedListings = once(async (): Promise<PublishedListing[]> => {
  const products = await loadProductMap();
  const context = {
    absolute,
    source,
    licence: DATA_LICENCE.url,
    productName: (product: string) => products.get(product)?.name,
    validityMonths: territory.label.validityMonths,
  };
  return (await loadListings()).map((listing) => publishListing(listing, context));
});

const loadPublishedEvents = once(async () =>
  (await loadUpcoming()).map((event) => publishEvent(event, { absolute })),
);

const head = (title: string) => ({
  title: `${title}, ${territory.name}`,
  source,
  licence: DATA_LICENCE.url,
  schema: schemaUrl,
  date: today,
});

/** A published file: its words on the page of open data, and its text. */
export interface OpenDataFile {
  name: string;
  title: string;
  /** French name of the format, and what a program must know of it. */
  format: string;
  details?: string;
  mediaType: string;
  /** Nothing for what has no entries. */
  entries?: { count: number; singular: string; plural: string };
  text: string;
}

const listingsOf = (count: number) => ({ count, singular: 'fiche', plural: 'fiches' });
const eventsOf = (count: number) => ({ count, singular: 'événement', plural: 'événements' });

/** The listings of a file: all of them, or those of a commune. */
interface Extract {
  /** Name of the file, without extension. */
  name: string;
  title: string;
  listings: readonly PublishedListing[];
}

const directoryJson = ({ name, title, listings }: Extract): OpenDataFile => ({
  name: `${name}.json`,
  title,
  format: 'JSON',
  mediaType: 'application/json',
  entries: listingsOf(listings.length),
  text: serializeJson({ ...head(title), listings }),
});

function directoryGeoJson({ name, listings }: Extract): OpenDataFile {
  const placed = listings.filter(({ exactPosition }) => exactPosition);
  const features = placed.map(({ position, ...properties }) => ({ id: properties.id, position, properties }));
  return {
    name: `${name}.geojson`,
    title: 'Les fiches qui ont une position exacte, pour une carte',
    format: 'GeoJSON',
    mediaType: 'application/geo+json',
    entries: listingsOf(features.length),
    text: writeGeoJson(features),
  };
}

async function directoryCsv({ name, listings }: Extract): Promise<OpenDataFile> {
  const [categories, certifications] = [await loadCategoryMap(), await loadCertificationMap()];
  return {
    name: `${name}.csv`,
    title: 'Une ligne par fiche, pour un tableur',
    format: 'CSV',
    details: 'UTF-8, séparé par des points-virgules',
    mediaType: 'text/csv; charset=utf-8',
    entries: listingsOf(listings.length),
    text: writeDirectoryTable(listings, {
      category: (id) => categories.get(id)?.name,
      certification: (id) => certifications.get(id)?.name,
    }),
  };
}

const directoryFiles = async (extract: Extract): Promise<OpenDataFile[]> => [
  directoryJson(extract),
  directoryGeoJson(extract),
  await directoryCsv(extract),
];

async function agendaJson(): Promise<OpenDataFile> {
  const events = await loadPublishedEvents();
  return {
    name: 'agenda.json',
    title: 'Les événements à venir, avec leurs dates',
    format: 'JSON',
    mediaType: 'application/json',
    entries: eventsOf(events.length),
    text: serializeJson({ ...head('Agenda'), events }),
  };
}

async function agendaCalendar(): Promise<OpenDataFile> {
  return {
    name: 'agenda.ics',
    title: 'Les événements, à venir et des deux derniers mois, et les marchés, pour un calendrier',
    format: 'iCalendar',
    mediaType: CALENDAR_TYPE,
    text: await loadAgendaCalendar(),
  };
}

const schemaJson = (): OpenDataFile => ({
  name: 'schema.json',
  title: 'Ce que veut dire chaque champ des fichiers JSON',
  format: 'JSON Schema 2020-12',
  mediaType: 'application/schema+json',
  text: serializeJson(openDataJsonSchema(schemaUrl)),
});

const labelSchemaJson = (): OpenDataFile => ({
  name: LABEL_SCHEMA_FILE,
  title: `Ce que veut dire chaque champ de ${labelDescriptionPath}, la description du label pour les machines`,
  format: 'JSON Schema 2020-12',
  mediaType: 'application/schema+json',
  text: serializeJson(publishedJsonSchema(labelDescriptionSchema, absolute(openDataPath(LABEL_SCHEMA_FILE)))),
});

/** Every published file, in the order of the page. */
export const loadOpenData = once(async (): Promise<OpenDataFile[]> => [
  ...(await directoryFiles({
    name: 'annuaire',
    title: 'L’annuaire entier',
    listings: await loadPublishedListings(),
  })),
  await agendaJson(),
  await agendaCalendar(),
  schemaJson(),
  labelSchemaJson(),
]);

/** The files of a commune. */
export interface CommuneData {
  commune: Commune;
  files: OpenDataFile[];
}

/** The same files for each commune that has listings, in alphabetical order. */
export const loadCommuneData = once(async (): Promise<CommuneData[]> => {
  const byCommune = groupBy(await loadPublishedListings(), ({ commune }) => [commune]);
  const communes = (await loadCommunes()).filter(({ id }) => byCommune.has(id));
  return Promise.all(
    communes.map(async (commune) => ({
      commune,
      files: await directoryFiles({
        name: commune.slug,
        title: `Annuaire de ${commune.name}`,
        listings: byCommune.get(commune.id) ?? [],
      }),
    })),
  );
});
