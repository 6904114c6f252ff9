import type { FeatureCollection } from 'geojson';
import L from 'leaflet';
import type { Box } from '../../domain/map/drawing.ts';
import { placeLabels } from '../../domain/map/labels.ts';
import { make } from '../make.ts';

/** Height of the letters, in pixels. */
const LETTER = 13;
const MOST_NAMES = 60;
/** In heights of letters: just above or below a mark that stands on the town. */
const PAST_A_MARK = [2.2, -2.2, 2.7, -2.7];

interface Name {
  id: string;
  name: string;
  at: L.LatLng;
}

function namesOf({ features }: FeatureCollection): Name[] {
  return features.flatMap(({ id, properties }) =>
    typeof properties?.['name'] === 'string'
      ? [
          {
            id: String(id),
            name: properties['name'],
            at: L.latLng(Number(properties['latitude']), Number(properties['longitude'])),
          },
        ]
      : [],
  );
}

const nameIcon = (text: string): L.DivIcon =>
  L.divIcon({ html: make('span', {}, text), className: 'map-name', iconSize: [0, 0] });

/**
 * The names of the communes, in the order of the outlines, where marks and earlier names leave room. → writes them again,
 * when the marks have changed.
 */
export function showNames(map: L.Map, outlines: FeatureCollection, marks: () => Box[]): () => void {
  const names = namesOf(outlines);
  const layer = L.layerGroup().addTo(map);
  const pane = map.createPane('names');
  pane.setAttribute('aria-hidden', 'true');
  const write = () => {
    layer.clearLayers();
    const { min, max } = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    if (!min || !max) return;
    const frame = { x: min.x - origin.x, y: min.y - origin.y, width: max.x - min.x, height: max.y - min.y };
    const candidates = names.map(({ id, name, at }) => ({ id, name, ...point(map, at) }));
    const placed = placeLabels(
      candidates.filter(({ x, y }) => x > frame.x && y > frame.y && x < frame.x + frame.width),
      { size: LETTER, frame, taken: marks(), most: MOST_NAMES, farther: PAST_A_MARK },
    );
    for (const { name, box } of placed) {
      const middle = map.layerPointToLatLng([box.x + box.width / 2, box.y + box.height / 2]);
      L.marker(middle, { icon: nameIcon(name), pane: 'names', interactive: false, keyboard: false }).addTo(
        layer,
      );
    }
  };
  map.on('moveend', write);
  return write;
}

const point = (map: L.Map, at: L.LatLng) => {
  const { x, y } = map.latLngToLayerPoint(at);
  return { x, y };
};
