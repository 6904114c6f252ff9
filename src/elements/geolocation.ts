import type { Position } from '../domain/distance.ts';

const REFUSED = 1;
const TIMEOUT_MS = 15_000;
const MAX_AGE_MS = 300_000;

const sentenceFor = ({ code }: GeolocationPositionError): string =>
  code === REFUSED
    ? 'Votre navigateur n’a pas donné votre position. Écrivez plutôt votre commune.'
    : 'Votre position n’a pas pu être trouvée. Écrivez plutôt votre commune.';

/** Asks the device where it is; rejects with a sentence. The position is sent nowhere. */
export const locate = (): Promise<Position> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) {
      reject(new Error('Cet appareil ne sait pas dire où il est. Écrivez plutôt votre commune.'));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      (error) => reject(new Error(sentenceFor(error))),
      { timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS },
    );
  });
