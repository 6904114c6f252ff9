import type { FeatureCollection } from 'geojson';
import L from 'leaflet';
import { type MapPlace, shownLine } from '../../domain/map/places.ts';
import { groundSwitch } from './ground-switch.ts';
import { listenToKeys } from './map-keys.ts';
import { MarkLayer } from './mark-layer.ts';
import { showNames } from './name-layer.ts';

export type { MapPlace } from '../../domain/map/places.ts';

export interface InteractiveMap {
  /** Replaces the places, when filters change. */
  show(places: readonly MapPlace[]): void;
  /** Goes to a place among those shown, and opens it. */
  select(id: string): void;
  /** Leaves the container empty. */
  destroy(): void;
}

interface Options {
  /** Regions in degrees WGS 84; those with `name`, `latitude` and `longitude` as properties are named, the first ones first. */
  outlines: FeatureCollection;
  places: readonly MapPlace[];
  onSelect?(id: string): void;
}

const LAST_ZOOM = 18;
const HELP =
  'Au clavier\u00a0: Tab va d’un repère à l’autre, Entrée l’ouvre, Échap ferme\u202f; les flèches déplacent la carte, + et − l’agrandissent et la réduisent.';

function make(tag: 'div' | 'p', className: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  return node;
}

function makeCanvas(): HTMLElement {
  const canvas = make('div', 'map-canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'region');
  canvas.setAttribute('aria-label', 'Carte interactive');
  canvas.setAttribute('aria-describedby', 'map-help');
  return canvas;
}

function makeStatus(): HTMLElement {
  const status = make('p', 'map-status small');
  status.setAttribute('role', 'status');
  return status;
}

function makeMap(canvas: HTMLElement, reduced: boolean): L.Map {
  const map = L.map(canvas, {
    keyboard: false,
    scrollWheelZoom: false,
    zoomControl: false,
    zoomSnap: 0.25,
    maxZoom: LAST_ZOOM,
    maxBoundsViscosity: 1,
    zoomAnimation: !reduced,
    fadeAnimation: !reduced,
    markerZoomAnimation: !reduced,
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

function fitButton(fit: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = 'Tout le territoire';
  button.addEventListener('click', fit);
  return button;
}

/** The only door to Leaflet and supercluster, for `import()` on demand. Its style sheet must be there already. */
export function createInteractiveMap(
  container: HTMLElement,
  { outlines, places, onSelect = () => undefined }: Options,
): InteractiveMap {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [canvas, status, help] = [makeCanvas(), makeStatus(), make('p', 'small', HELP)];
  help.id = 'map-help';
  container.replaceChildren(canvas, status);
  const map = makeMap(canvas, reduced);
  const fit = showRegions(map, outlines);
  const marks = new MarkLayer(map, { onSelect, reduced });
  const notice = makeStatus();
  const ground = groundSwitch(map, (text) => (notice.textContent = text));
  ground.prepend(fitButton(fit));
  container.append(ground, notice, help);
  listenToKeys(map, { reduced, fit, close: () => marks.close() });
  const show = (shown: readonly MapPlace[]) => {
    marks.show(shown);
    status.textContent = shownLine(shown.length);
  };
  show(places);
  showNames(map, outlines, () => marks.boxes());
  return {
    show,
    select: (id) => marks.select(id),
    destroy: () => {
      map.remove();
      container.replaceChildren();
    },
  };
}
