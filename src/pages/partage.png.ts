import sharp from 'sharp';
import { badgeOutliner } from '../data/badges.ts';
import { territory } from '../data/territory.ts';
import { drawSharePicture } from '../domain/share-picture.ts';

const picture = { ...territory, palette: territory.colours.light };

export async function GET() {
  const svg = drawSharePicture(picture, badgeOutliner);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
