import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { withResolution } from './png-resolution.ts';

const picture = () =>
  sharp({ create: { width: 30, height: 20, channels: 4, background: '#1f5136' } })
    .png()
    .toBuffer();

describe('a PNG for printing', () => {
  it.each([72, 150, 300, 600])(
    'is read at %s dots per inch by a reader that we did not write',
    async (dots) => {
      const printed = withResolution(await picture(), dots);
      expect(await sharp(printed).metadata()).toMatchObject({
        format: 'png',
        density: dots,
        width: 30,
        height: 20,
      });
    },
  );

  it('shows the same pixels', async () => {
    const png = await picture();
    const pixels = (file: Uint8Array) => sharp(file).raw().toBuffer();
    expect(await pixels(withResolution(png, 300))).toEqual(await pixels(png));
  });

  it.each([new Uint8Array(), new TextEncoder().encode('<svg xmlns="…"><title>Pas un PNG</title></svg>')])(
    'is made of a PNG only',
    (file) => expect(() => withResolution(file, 300)).toThrow('Not a PNG.'),
  );
});
