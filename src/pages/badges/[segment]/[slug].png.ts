import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import sharp from 'sharp';
import { servedSvg } from '../../../data/badges.ts';
import { badgeHolder, labelPaths } from '../../../data/labels.ts';

export const getStaticPaths = labelPaths satisfies GetStaticPaths;

/** Pixels of the picture for one of the drawing: screens are twice as fine as they say. */
const DENSITY = 2;
/** Resolution at which sharp draws one pixel for one. */
const SVG_DPI = 72;

/** The live pill of a holder, for mail programs, which show no SVG. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const svg = Buffer.from(servedSvg(badgeHolder(props), 'pill'));
  const png = await sharp(svg, { density: SVG_DPI * DENSITY })
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
