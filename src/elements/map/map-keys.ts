import type L from 'leaflet';

/** A press of an arrow, in pixels. */
const STEP = 90;

const STEPS: Readonly<Record<string, L.PointTuple>> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
};

interface Keys {
  /** Pans without gliding. */
  reduced: boolean;
  close: () => void;
  /** Shows everything. */
  fit: () => void;
}

/** Arrows, +, −, Home and Escape, wherever the focus is inside the map: Leaflet listens to its frame alone. */
export function listenToKeys(map: L.Map, { reduced, close, fit }: Keys): void {
  const press = (key: string): boolean => {
    const step = STEPS[key];
    if (step) map.panBy(step, { animate: !reduced });
    else if (key === '+' || key === '=') map.zoomIn(1);
    else if (key === '-' || key === '_') map.zoomOut(1);
    else if (key === 'Home') fit();
    else if (key === 'Escape') close();
    else return false;
    return true;
  };
  map.getContainer().addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key)) event.preventDefault();
  });
}
