import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { element } from './svg.ts';
import { drawQr } from './qr.ts';

const PIXELS_OF_MODULE = 4;

/** What a reader that we did not write reads in the drawing, as pixels. */
async function readBack(address: string): Promise<string> {
  const { size, path } = drawQr(address);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, [
    element('path', { fill: '#fff', d: `M0 0h${size}v${size}h-${size}z` }),
    element('path', { d: path }),
  ]);
  const side = size * PIXELS_OF_MODULE;
  const data = await sharp(Buffer.from(svg.markup)).resize(side, side).ensureAlpha().raw().toBuffer();
  return decodeQR({ width: side, height: side, data });
}

describe('drawQr', () => {
  it.each([
    'https://made-in-ici.example/communes/ablis/',
    'https://association-des-producteurs.example/dossier/communes/saint-arnoult-en-yvelines/?a=1&b=é#fin',
    'a',
  ])('draws %s so that it is read', async (address) => {
    expect(await readBack(address)).toBe(address);
  });

  it('leaves four blank modules around', () => {
    const { path, size } = drawQr('https://made-in-ici.example/');
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...numbers]) => numbers.map(Number));
    for (const [x = 0, y = 0, length = 0] of starts) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });
});
