import type { FeatureCollection } from 'geojson';
import { type PlaceFile, unpackPlaces } from '../domain/map/place-file.ts';
import type { MapPlace } from '../domain/map/places.ts';
import { listingPathOf } from '../paths.ts';
import { describeFailure } from './failure.ts';
import { CHOSEN_EVENT, FOUND_EVENT, type FoundDetail } from './found-event.ts';
import style from '../styles/interactive-map.css?url';
import { make } from './make.ts';
import { readJson } from './read-json.ts';
import type { InteractiveMap } from './map/interactive-map.ts';

const OPEN = 'Ouvrir la carte interactive';
const CLOSE = 'Revenir à la carte simple';
const RETRY = 'Réessayer';
const PARTIAL = 'Le dessin montre toutes les fiches\u202f; la carte interactive montre celles de la liste.';
const LOADING = 'La carte se charge…';
const FAILURE = {
  what: 'la carte interactive',
  // Some browsers remember a script that could not be loaded as long as the page stands.
  left: 'La liste et la carte simple restent à portée\u202f; si réessayer ne suffit pas, rechargez la page.',
};

const loadStyle = () =>
  new Promise<void>((resolve, reject) => {
    if (document.querySelector(`link[href="${style}"]`)) return resolve();
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = style;
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(style));
    });
    document.head.append(link);
  });

/**
 * `<territory-map data-count data-places data-outlines>` around a button, a status line, the drawing
 * (`[data-drawing]`) of `data-count` listings and an empty `[data-room]`: on a click, and not before, loads the
 * interactive map and puts it in place of the drawing.
 */
class TerritoryMap extends HTMLElement {
  #button = this.querySelector('button') as HTMLButtonElement;
  #status = this.querySelector('[role=status]') as HTMLElement;
  #drawing = this.querySelector('[data-drawing]') as HTMLElement;
  #room = this.querySelector('[data-room]') as HTMLElement;
  #partial = make('p', { class: 'small' }, PARTIAL);
  #map: InteractiveMap | undefined;
  #places: readonly MapPlace[] | undefined;
  #kept: ReadonlySet<string> | undefined;
  #isLoading = false;

  connectedCallback(): void {
    this.#button.hidden = false;
    this.#button.addEventListener('click', this.#onClick);
    document.addEventListener(FOUND_EVENT, this.#onFound);
  }

  disconnectedCallback(): void {
    this.#button.removeEventListener('click', this.#onClick);
    document.removeEventListener(FOUND_EVENT, this.#onFound);
    this.#map?.destroy();
    this.#map = undefined;
  }

  /** What the filters keep. */
  #shown = (): readonly MapPlace[] => {
    const kept = this.#kept;
    return (this.#places ?? []).filter(({ id }) => !kept || kept.has(id));
  };

  #onFound = ({ detail }: CustomEvent<FoundDetail>): void => {
    this.#kept = new Set(detail.ids);
    if (this.#kept.size < Number(this.dataset['count'])) this.#drawing.prepend(this.#partial);
    else this.#partial.remove();
    this.#map?.show(this.#shown());
  };

  #onClick = (): void => {
    if (this.#map) this.#close();
    else void this.#open();
  };

  async #open(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#say(LOADING, 'loading');
    try {
      await this.#load();
      this.#say('', 'open');
    } catch {
      this.#room.hidden = true;
      this.#room.replaceChildren();
      this.#say(describeFailure(FAILURE), 'failed');
    } finally {
      this.#isLoading = false;
    }
  }

  async #load(): Promise<void> {
    const [{ createInteractiveMap }, outlines, places] = await Promise.all([
      import('./map/interactive-map.ts'),
      readJson<FeatureCollection>(this.dataset['outlines'] ?? ''),
      this.#places ?? this.#fetchPlaces(),
      loadStyle(),
    ]);
    this.#places = places;
    this.#room.hidden = false; // a map measures its room
    const shown = this.#shown();
    this.#map = createInteractiveMap(this.#room, { outlines, places, shown, onOpen: this.#tell });
    this.#drawing.hidden = true;
    this.#room.querySelector<HTMLElement>('[role=region]')?.focus({ preventScroll: true });
  }

  #tell = (ids: readonly string[]): void => {
    const detail: FoundDetail = { ids };
    this.dispatchEvent(new CustomEvent(CHOSEN_EVENT, { bubbles: true, detail }));
  };

  async #fetchPlaces(): Promise<MapPlace[]> {
    return unpackPlaces(await readJson<PlaceFile>(this.dataset['places'] ?? ''), listingPathOf);
  }

  #close(): void {
    this.#map?.destroy();
    this.#map = undefined;
    this.#room.hidden = true;
    this.#drawing.hidden = false;
    this.#say('', 'closed');
  }

  #say(text: string, state: 'loading' | 'open' | 'failed' | 'closed'): void {
    this.#status.textContent = text;
    this.dataset['state'] = state;
    this.#button.textContent = { loading: OPEN, open: CLOSE, failed: RETRY, closed: OPEN }[state];
    this.#button.classList.toggle('quiet', state === 'open');
    this.#button.setAttribute('aria-disabled', String(state === 'loading'));
  }
}

customElements.define('territory-map', TerritoryMap);
