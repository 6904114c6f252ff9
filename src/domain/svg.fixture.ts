import { SaxesParser } from 'saxes';

/** What a strict XML parser, that we did not write, reads in a drawing. */
export interface ReadSvg {
  elements: Set<string>;
  attributes: Set<string>;
  title: string;
  desc: string;
  /** Value of each `d`. */
  paths: string[];
  /** Width and height of the `viewBox`. */
  size: [number, number];
}

/** Reads a drawing; throws on the first fault of its XML. */
export function readSvg(svg: string): ReadSvg {
  const read: ReadSvg = {
    elements: new Set(),
    attributes: new Set(),
    title: '',
    desc: '',
    paths: [],
    size: [0, 0],
  };
  const parser = new SaxesParser();
  let open = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open = name;
    read.elements.add(name);
    for (const key of Object.keys(attributes)) read.attributes.add(key);
    if (name === 'path') read.paths.push(String(attributes['d']));
    if (name === 'svg')
      read.size = String(attributes['viewBox']).split(' ').slice(2).map(Number) as [number, number];
  });
  parser.on('text', (text) => {
    if (open === 'title' || open === 'desc') read[open] += text;
  });
  parser.on('closetag', () => (open = ''));
  parser.write(svg).close();
  return read;
}
