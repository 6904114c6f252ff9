import L from 'leaflet';
import { TILE_ADDRESS, TILE_ATTRIBUTION, TILE_DISCLOSURE } from '../../domain/map/official-tiles.ts';
import { make } from '../make.ts';

const SHOW = 'Afficher le fond de carte de l’IGN';
const HIDE = 'Masquer le fond de carte de l’IGN';
const FAILED =
  'Le fond de carte de l’IGN ne répond pas\u00a0: la carte reste utilisable sans lui. Vous pourrez réessayer plus tard.';
const LAST_ZOOM = 19;

function tiles(): L.TileLayer {
  return L.tileLayer(TILE_ADDRESS, {
    attribution: TILE_ATTRIBUTION,
    maxZoom: LAST_ZOOM,
    // The host need not know which page asks.
    referrerPolicy: 'no-referrer',
  });
}

/** A switch that asks for the tiles of the IGN once what they disclose has been read; the choice is not kept. */
export function groundSwitch(map: L.Map, say: (text: string) => void): HTMLElement {
  const disclosure = make('span', { class: 'small', id: 'map-disclosure' }, TILE_DISCLOSURE);
  const button = make(
    'button',
    { type: 'button', class: 'button quiet', 'aria-describedby': disclosure.id },
    SHOW,
  );
  const layer = tiles();
  let failed = false;
  layer.on('tileerror', () => {
    if (!failed) say(FAILED);
    failed = true;
  });
  button.addEventListener('click', () => {
    const isShown = map.hasLayer(layer);
    failed = false;
    say('');
    if (isShown) layer.remove();
    else layer.addTo(map);
    map.getContainer().classList.toggle('has-ground', !isShown);
    button.textContent = isShown ? SHOW : HIDE;
  });
  return make('p', { class: 'map-ground' }, button, disclosure);
}
