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
}

const DECIMALS = 6;

const degrees = (value: number) => String(Number(value.toFixed(DECIMALS)));

const point =
  (tag: 'wpt' | 'rtept') =>
  (waypoint: Waypoint): SvgNode =>
    element(tag, { lat: degrees(waypoint.position.latitude), lon: degrees(waypoint.position.longitude) }, [
      element('name', {}, [waypoint.name]),
      element('desc', {}, [waypoint.text]),
    ]);

/** A walk as its places and the route that joins them: a GPX 1.1 file. Source: https://www.topografix.com/GPX/1/1/. */
export function writeGpx({ name, url, author, licence, points }: Walk): string {
  const metadata = element('metadata', {}, [
    element('name', {}, [name]),
    element('author', {}, [element('name', {}, [author])]),
    element('copyright', { author }, [element('license', {}, [licence])]),
    element('link', { href: url }, [element('text', {}, [name])]),
  ]);
  const route = element('rte', {}, [element('name', {}, [name]), ...points.map(point('rtept'))]);
  const root = { version: '1.1', creator: author, xmlns: 'http://www.topografix.com/GPX/1/1' };
  const document = element('gpx', root, [metadata, ...points.map(point('wpt')), route]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.markup}\n`;
}
