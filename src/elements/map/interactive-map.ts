import type { FeatureCollection } from 'geojson';
import L from 'leaflet';
import { type MapPlace, shownLine } from '../../domain/map/places.ts';
import { make } from '../make.ts';
import { groundSwitch } from './ground-switch.ts';
import { listenToKeys } from './map-keys.ts';
import { MarkLayer } from './mark-layer.ts';
import { showNames } from './name-layer.ts';

export type { MapPlace } from '../../domain/map/places.ts';

export interface InteractiveMap {
  /** Keeps those of the places that filters keep, and moves to them. */
  show(places: readonly MapPlace[]): void;
  /** Leaves the container empty. */
  destroy(): void;
}

interface Options {
  /** Regions in degrees WGS 84; those with `name`, `latitude` and `longitude` as properties are named, the first ones first. */
  outlines: FeatureCollection;
  /** All of them, and those that are shown first. */
  places: readonly MapPlace[];
  shown: readonly MapPlace[];
  /** Told which places a mark that was opened lists. */
  onOpen: (ids: readonly string[]) => void;
}

const LAST_ZOOM = 18;
/** Closer, one place found stands alone among nothing that says where it is. */
const FOUND_ZOOM = 13;
/** Room around the places found, in pixels. */
const FOUND_EDGE = 48;
const HELP =
  'Au clavier\u00a0: Tab va d’un repère à l’autre, Entrée l’ouvre, Échap ferme\u202f; les flèches déplacent la carte, + et − l’agrandissent et la réduisent.';

const makeCanvas = () =>
  make('div', {
    class: 'map-canvas',
    tabindex: '0',
    role: 'region',
    'aria-label': 'Carte interactive',
    'aria-describedby': 'map-help',
  });

const makeStatus = () => make('p', { class: 'map-status small', role: 'status' });

function makeMap(canvas: HTMLElement, reduced: boolean): L.Map {
  const map = L.map(canvas, {
    keyboard: false,
    scrollWheelZoom: false,
    zoomControl: false,
    zoomSnap: 0.25,
    maxZoom: LAST_ZOOM,
    maxBoundsViscosity: 1,
    // Leaflet forgets a move that is asked for while a zoom is drawn.
    zoomAnimation: false,
    fadeAnimation: !reduced,
    inertia: !reduced,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ position: 'topright', zoomInTitle: 'Agrandir', zoomOutTitle: 'Réduire' }).addTo(map);
  // The wheel scrolls the page until someone is inside the map.
  canvas.addEventListener('focusin', () => map.scrollWheelZoom.enable());
  canvas.addEventListener('focusout', () => map.scrollWheelZoom.disable());
  return map;
}

/** The regions of the territory, and the view that holds them all. → returns to that view. */
function showRegions(map: L.Map, outlines: FeatureCollection): () => void {
  const regions = L.geoJSON(outlines, { interactive: false, style: { className: 'map-region' } });
  const bounds = regions.getBounds();
  const fit = () => map.fitBounds(bounds, { animate: false, padding: [10, 10] });
  fit();
  regions.addTo(map);
  map.setMinZoom(map.getZoom() - 1);
  map.setMaxBounds(bounds.pad(0.6));
  return fit;
}

/** Nowhere when there is nothing to see. */
function moveTo(map: L.Map, places: readonly MapPlace[], animate: boolean): void {
  if (places.length === 0) return;
  const points = places.map(({ latitude, longitude }): L.LatLngTuple => [latitude, longitude]);
  map.fitBounds(points, { animate, padding: [FOUND_EDGE, FOUND_EDGE], maxZoom: FOUND_ZOOM });
}

const isSame = (one: readonly MapPlace[], other: readonly MapPlace[]) =>
  one.length === other.length && one.every((place, index) => place === other[index]);

function fitButton(fit: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'button quiet' }, 'Tout le territoire');
  button.addEventListener('click', fit);
  return button;
}

/** The only door to Leaflet and supercluster, for `import()` on demand. Its style sheet must be there already. */
export function createInteractiveMap(
  container: HTMLElement,
  { outlines, places, shown: first, onOpen }: Options,
): InteractiveMap {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [canvas, status, help] = [
    makeCanvas(),
    makeStatus(),
    make('p', { class: 'small', id: 'map-help' }, HELP),
  ];
  container.replaceChildren(canvas, status);
  const map = makeMap(canvas, reduced);
  const fit = showRegions(map, outlines);
  const marks = new MarkLayer(map, onOpen);
  const notice = makeStatus();
  const ground = groundSwitch(map, (text) => (notice.textContent = text));
  ground.prepend(fitButton(fit));
  container.append(ground, notice, help);
  listenToKeys(map, { reduced, fit, close: () => marks.close() });
  const writeNames = showNames(map, outlines, () => marks.boxes());
  let last = first;
  const write = (shown: readonly MapPlace[], animate: boolean) => {
    last = shown;
    marks.show(shown);
    writeNames();
    status.textContent = shownLine(shown.length);
    if (shown.length === places.length) fit();
    else moveTo(map, shown, animate);
  };
  // A map that opens is where it should be: a mark that flies by cannot be pressed.
  write(first, false);
  return {
    show: (shown) => {
      // The filters say what they keep whenever they are used; who moved the map by hand stays there.
      if (!isSame(shown, last)) write(shown, !reduced);
    },
    destroy: () => {
      map.remove();
      container.replaceChildren();
    },
  };
}
