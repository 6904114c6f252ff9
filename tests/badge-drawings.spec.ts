import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Page, expect, test } from '@playwright/test';
import sharp from 'sharp';
import { parse } from 'yaml';
import { type DrawnBadge, MAX_BADGE_BYTES, drawBadge } from '../src/domain/badge/badge.ts';
import {
  BADGE_COLOURS,
  BADGE_FAMILIES,
  BADGE_HEIGHTS,
  type BadgeFamily,
} from '../src/domain/badge/badge-options.ts';
import { svgDataAddress } from '../src/domain/badge/embed.ts';
import { parseOutliner } from '../src/domain/badge/outliner.ts';
import { readSvg } from '../src/domain/svg.fixture.ts';
import { BADGE_NAMES } from './support/badge-names.ts';

const FONT = '@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-800-normal.woff';
const outliner = parseOutliner(
  new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(FONT))).buffer,
);
const territory = parse(readFileSync('content/territory.yaml', 'utf8'));

const badgesOf = (family: BadgeFamily): DrawnBadge[] =>
  BADGE_COLOURS.flatMap((colour) =>
    BADGE_NAMES.map((name) =>
      drawBadge(
        {
          family,
          colour,
          standing: 'held',
          words: { ...territory.sign, hashtag: territory.hashtag, mention: territory.mention },
          palette: territory.colours.light,
          name,
          commune: 'Saint-Arnoult-en-Yvelines',
          year: 2026,
          ...(family === 'pill' && { height: BADGE_HEIGHTS.pill.large }),
        },
        outliner,
      ),
    ),
  );

const SHAPES = ['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle'];

/** How far a drawing goes outside of its own box, in its units: what is filled, then half of its widest stroke. */
const overflows = (page: Page, drawings: readonly string[]) =>
  page.evaluate((svgs) => {
    const place = document.createElement('div');
    document.body.append(place);
    return svgs.map((svg) => {
      place.innerHTML = svg;
      const root = place.querySelector('svg');
      if (!root) return Infinity;
      const { x, y, width, height } = root.getBBox({ fill: true, stroke: true });
      const box = root.viewBox.baseVal;
      return Math.max(-x, -y, x + width - box.width, y + height - box.height);
    });
  }, drawings);

interface Picture {
  svg: string;
  png: string;
  width: number;
  height: number;
}

/** Share of the picture, of 1, by which the browser's drawing differs from the other one, both on white. */
const differences = (page: Page, pictures: readonly Picture[]) =>
  page.evaluate(async (all) => {
    const pixels = async ({ width, height }: Picture, source: string) => {
      const image = new Image(width, height);
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(width, height);
      const brush = canvas.getContext('2d', { willReadFrequently: true });
      if (!brush) throw new Error('This browser does not draw.');
      brush.fillStyle = '#fff';
      brush.fillRect(0, 0, width, height);
      brush.drawImage(image, 0, 0, width, height);
      return brush.getImageData(0, 0, width, height).data;
    };
    const shares: number[] = [];
    for (const picture of all) {
      const [one, other] = [await pixels(picture, picture.svg), await pixels(picture, picture.png)];
      let sum = 0;
      for (let at = 0; at < one.length; at += 1) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
      shares.push(sum / (one.length * 255));
    }
    return shares;
  }, pictures);

/** Two programs soften the edges of the same shapes in their own ways. */
const TOLERANCE = 0.015;
/** Units of a drawing of some two thousand: what rounds away. */
const BOX_TOLERANCE = 1;

for (const family of BADGE_FAMILIES)
  test.describe(`${family}, in every colour, with forty names`, () => {
    const names = BADGE_COLOURS.flatMap(() => BADGE_NAMES);

    test('is sound XML with its words, of shapes only, and light', () => {
      for (const [index, { svg, title }] of badgesOf(family).entries()) {
        const read = readSvg(svg);
        const name = names[index];
        expect(
          [...read.elements].filter((element) => !SHAPES.includes(element)),
          name,
        ).toEqual([]);
        expect(
          [...read.attributes].filter((key) => /^on|href|style|src/i.test(key)),
          name,
        ).toEqual([]);
        expect(
          svg.replace('http://www.w3.org/2000/svg', '').replace(/<title.*<\/title>/s, ''),
          name,
        ).not.toMatch(/https?:|url\(|javascript:/);
        expect(read.title.replace(/\s+/g, ' '), name).toBe(title.replace(/\s+/g, ' '));
        expect(read.desc, name).toContain(territory.hashtag);
        expect(Buffer.byteLength(svg), name).toBeLessThanOrEqual(MAX_BADGE_BYTES);
      }
    });

    test('is the same picture in a browser and for another program, inside of its box', async ({ page }) => {
      const badges = badgesOf(family);
      const pictures = await Promise.all(
        badges.map(async ({ svg, width, height }) => {
          const png = await sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).png().toBuffer();
          return {
            svg: svgDataAddress(svg),
            png: `data:image/png;base64,${png.toString('base64')}`,
            width,
            height,
          };
        }),
      );
      const shares = await differences(page, pictures);
      expect(
        shares
          .map((share, index) => ({ share, name: names[index] }))
          .filter(({ share }) => share > TOLERANCE),
      ).toEqual([]);
      const outside = await overflows(
        page,
        badges.map(({ svg }) => svg),
      );
      expect(
        outside
          .map((units, index) => ({ units, name: names[index] }))
          .filter(({ units }) => units > BOX_TOLERANCE),
      ).toEqual([]);
    });
  });
