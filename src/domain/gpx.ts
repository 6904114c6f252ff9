import type { Position } from './distance.ts';
import { type SvgNode, element } from './svg.ts';

/** A place of a walk, in the order in which it is met. */
export interface Waypoint {
  name: string;
  text: string;
  position: Position;
}

export interface Walk {
  name: string;
  /** Absolute address of its page. */
  url: string;
  author: string;
  licence: string;
  points: readonly Waypoint[];
  /** From place to place, in order. */
  way: readonly Position[];
}

const DECIMALS = 6;

const degrees = (value: number) => String(Number(value.toFixed(DECIMALS)));

const place = (tag: 'wpt' | 'rtept', { latitude, longitude }: Position, inside: SvgNode[] = []): SvgNode =>
  element(tag, { lat: degrees(latitude), lon: degrees(longitude) }, inside);

const marked = ({ name, text, position }: Waypoint): SvgNode =>
  place('wpt', position, [element('name', {}, [name]), element('desc', {}, [text])]);

/** A walk as its places and the route that joins them: a GPX 1.1 file. Source: https://www.topografix.com/GPX/1/1/. */
export function writeGpx({ name, url, author, licence, points, way }: Walk): string {
  const metadata = element('metadata', {}, [
    element('name', {}, [name]),
    element('author', {}, [element('name', {}, [author])]),
    element('copyright', { author }, [element('license', {}, [licence])]),
    element('link', { href: url }, [element('text', {}, [name])]),
  ]);
  const route = element('rte', {}, [
    element('name', {}, [name]),
    ...way.map((position) => place('rtept', position)),
  ]);
  const root = { version: '1.1', creator: author, xmlns: 'http://www.topografix.com/GPX/1/1' };
  const document = element('gpx', root, [metadata, ...points.map(marked), route]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.markup}\n`;
}
