import L from 'leaflet';
import type { Box } from '../../domain/map/drawing.ts';
import { type Bounds, placeClusters } from '../../domain/map/clusters.ts';
import { type MapMark, type MapPlace, markName } from '../../domain/map/places.ts';
import { make } from '../make.ts';
import { popupContent } from './mark-popup.ts';

/** Room around a mark in focus, in pixels. */
const EDGE = 48;
/** Size of the smallest mark and of what a hundred places add, in pixels. */
const SMALLEST = 32;
const GROWTH = 9;

const sizeOf = ({ places }: MapMark) => SMALLEST + Math.round(GROWTH * Math.log10(places.length));

const boundsOf = (map: L.Map): Bounds => {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
};

function markButton(mark: MapMark): HTMLButtonElement {
  const name = markName(mark);
  const button = make('button', { type: 'button', class: 'map-mark', 'aria-label': name, title: name });
  button.dataset['kind'] = mark.opensAt === undefined ? 'place' : 'group';
  if (!mark.places.every(({ exact }) => exact)) button.dataset['approximate'] = '';
  if (mark.places.length > 1) button.textContent = String(mark.places.length);
  L.DomEvent.disableClickPropagation(button);
  return button;
}

interface Shown {
  mark: MapMark;
  marker: L.Marker;
  button: HTMLButtonElement;
}

/** The marks of the places: buttons in the order north to south, groups that come apart, one popup at a time. */
export class MarkLayer {
  #map: L.Map;
  #onOpen: (ids: readonly string[]) => void;
  #marksIn = placeClusters([]);
  #shown = new Map<string, Shown>();
  #popup = L.popup({
    closeButton: false,
    maxWidth: 300,
    minWidth: 180,
    autoPanPadding: [16, 16],
    offset: [0, -6],
  });
  #opened: MapMark | undefined;

  constructor(map: L.Map, onOpen: (ids: readonly string[]) => void) {
    this.#map = map;
    this.#onOpen = onOpen;
    map.on('moveend', this.#refresh);
    map.on('popupclose', this.#giveFocusBack);
  }

  /** Replaces the places. An open popup stays while all that it lists is still there. */
  show(places: readonly MapPlace[]): void {
    this.#marksIn = placeClusters(places);
    const ids = new Set(places.map(({ id }) => id));
    if (!this.#opened?.places.every(({ id }) => ids.has(id))) this.close();
    this.#refresh();
  }

  close(): void {
    this.#map.closePopup(this.#popup);
  }

  /** What the marks cover, in pixels of the layer: a disc leaves the corners of its square to others. */
  boxes(): Box[] {
    return [...this.#shown.values()].map(({ mark }) => {
      const { x, y } = this.#map.latLngToLayerPoint([mark.latitude, mark.longitude]);
      const size = sizeOf(mark) * 0.8;
      return { x: x - size / 2, y: y - size / 2, width: size, height: size };
    });
  }

  #refresh = (): void => {
    const marks = this.#marksIn(boundsOf(this.#map), this.#map.getZoom());
    const keys = new Set(marks.map(({ key }) => key));
    for (const [key, { marker }] of this.#shown) {
      if (keys.has(key)) continue;
      marker.remove();
      this.#shown.delete(key);
    }
    marks.sort((a, b) => b.latitude - a.latitude || a.longitude - b.longitude);
    for (const mark of marks) this.#place(mark);
    this.#order(marks);
  };

  #place(mark: MapMark): void {
    const shown = this.#shown.get(mark.key);
    // A group may be read alike at two zooms, from another middle and with another way to open.
    if (shown && shown.mark.opensAt === mark.opensAt) return;
    shown?.marker.remove();
    const button = markButton(mark);
    button.addEventListener('click', () => this.#press(mark));
    button.addEventListener('focus', () => this.#bringInView(mark));
    const size = sizeOf(mark);
    const icon = L.divIcon({ html: button, className: '', iconSize: [size, size] });
    const at: L.LatLngTuple = [mark.latitude, mark.longitude];
    const marker = L.marker(at, { icon, interactive: false, keyboard: false }).addTo(this.#map);
    this.#shown.set(mark.key, { mark, marker, button });
  }

  /** Tab follows the order of the document; moving what has the focus would lose it. */
  #order(marks: readonly MapMark[]): void {
    const pane = this.#map.getPane('markerPane');
    if (!pane || pane.contains(document.activeElement)) return;
    for (const { key } of marks) {
      const element = this.#shown.get(key)?.marker.getElement();
      if (element) pane.append(element);
    }
  }

  #bringInView({ latitude, longitude }: MapMark): void {
    this.#map.panInside([latitude, longitude], { padding: [EDGE, EDGE], animate: false });
  }

  #press(mark: MapMark): void {
    if (mark.opensAt === undefined) this.#open(mark);
    else this.#enlarge(mark, mark.opensAt);
  }

  /** The focus follows into the group. */
  #enlarge({ places, latitude, longitude }: MapMark, zoom: number): void {
    const ids = new Set(places.map(({ id }) => id));
    this.#map.once('moveend', () => this.#holding(ids)?.button.focus({ preventScroll: true }));
    this.#map.setView([latitude, longitude], zoom);
  }

  /** The northernmost mark in view that holds one of these places. */
  #holding(ids: ReadonlySet<string>): Shown | undefined {
    const inside = (mark: MapMark) => this.#map.getBounds().contains([mark.latitude, mark.longitude]);
    return [...this.#shown.values()]
      .filter(({ mark }) => mark.places.some(({ id }) => ids.has(id)) && inside(mark))
      .sort((a, b) => b.mark.latitude - a.mark.latitude)[0];
  }

  #open(mark: MapMark): void {
    const content = popupContent(mark.places, () => this.close());
    L.DomEvent.disableClickPropagation(content);
    this.#popup.setLatLng([mark.latitude, mark.longitude]).setContent(content).openOn(this.#map);
    this.#opened = mark;
    content.querySelector('a')?.focus({ preventScroll: true });
    this.#onOpen(mark.places.map(({ id }) => id));
  }

  #giveFocusBack = (): void => {
    const key = this.#opened?.key ?? '';
    this.#opened = undefined;
    const { activeElement } = document;
    const isLost = activeElement === document.body || this.#popup.getElement()?.contains(activeElement);
    if (!isLost) return;
    const back = this.#shown.get(key)?.button ?? this.#map.getContainer();
    back.focus({ preventScroll: true });
  };
}
