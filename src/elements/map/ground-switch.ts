import L from 'leaflet';
import { TILE_ADDRESS, TILE_ATTRIBUTION, TILE_DISCLOSURE } from '../../domain/map/official-tiles.ts';

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
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = SHOW;
  const disclosure = document.createElement('span');
  disclosure.className = 'small';
  disclosure.id = 'map-disclosure';
  disclosure.textContent = TILE_DISCLOSURE;
  button.setAttribute('aria-describedby', disclosure.id);
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
  const line = document.createElement('p');
  line.className = 'map-ground';
  line.append(button, disclosure);
  return line;
}
