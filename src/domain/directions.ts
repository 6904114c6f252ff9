import type { Position } from './distance.ts';

export interface Direction {
  /** Who shows the way. */
  text: string;
  href: string;
}

/** Ways to a place, by what the visitor has: any application of the telephone, OpenStreetMap, Apple's. Source: RFC 5870. */
export function directionsTo({ latitude, longitude }: Position): Direction[] {
  const point = `${latitude},${longitude}`;
  return [
    { text: 'Application de cartes', href: `geo:${point}?q=${point}` },
    {
      text: 'OpenStreetMap',
      href: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`,
    },
    { text: 'Plans (iPhone)', href: `https://maps.apple.com/?daddr=${point}` },
  ];
}
