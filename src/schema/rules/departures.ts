import { LISTING_KINDS } from '../../domain/kinds.ts';
import { ownValue } from '../walk.ts';
import type { Content, Fault } from './content.ts';

const FILE = 'departures.yaml';

/** True when the text of a listing has a label, whether its fields can be read or not. */
export function writesLabel(bytes: Uint8Array = new Uint8Array()): boolean {
  const [, fields = ''] = new TextDecoder().decode(bytes).split(/^---\s*$/m);
  return /^label:/m.test(fields);
}

/** Identifiers, `collection/slug`, of the listings that have a label. */
const labelled = ({ ids }: Content): Set<string> =>
  new Set(
    LISTING_KINDS.flatMap((kind) =>
      [...(ids.get(kind) ?? [])].flatMap(([slug, { data }]) =>
        ownValue(data, 'label') === undefined ? [] : `${kind}/${slug}`,
      ),
    ),
  );

/** A listing that is said to be without label and has one: its badge would be both in colour and grey. */
export function returnedDepartures(content: Content): Fault[] {
  const holders = labelled(content);
  return content.entries
    .filter(({ collection, id }) => collection === 'departures' && holders.has(id))
    .map(({ path, id }) => ({
      path,
      what: `« ${id} » est dite partie, et sa fiche porte le label.`,
      repair: `Ôtez cette ligne, ou le label de content/${id}.md.`,
    }));
}

/** A listing that once had a label and has none, though a faulty file may still write it: what shows its badge would show a broken picture. */
export function forgottenDepartures(content: Content): Fault[] {
  const holders = labelled(content);
  const departures = content.ids.get('departures');
  const texts = new Map(content.files.map(({ path, bytes }) => [path, bytes]));
  const stillHas = (id: string) => holders.has(id) || writesLabel(texts.get(`${id}.md`));
  return content.onceLabelled
    .filter((id) => !stillHas(id) && !departures?.has(id))
    .map((id) => ({
      path: FILE,
      what: `« ${id} » a porté le label, et ne l’a plus dans sa fiche.`,
      repair: `Ajoutez « - { id: ${id}, on: ${content.today} } »\u00a0: le badge posé ailleurs deviendra gris, au lieu d’une image cassée.`,
    }));
}
