import { describe, expect, test } from 'vitest';
import type { Rgb } from './contrast.ts';
import { nearestTone } from './photo-tone.ts';

const palette = {
  paper: '#fbf8f1',
  ink: '#1d2a22',
  forest: '#1f5136',
  moss: '#5c7a4a',
  sandstone: '#bd8035',
  heather: '#7a3b69',
  slate: '#44525c',
};

describe('the tone that stands for a photo', () => {
  test.each<{ colour: Rgb; tone: string }>([
    { colour: [0, 0, 0], tone: 'ink-3' },
    { colour: [60, 105, 80], tone: 'forest-3' },
    { colour: [120, 145, 105], tone: 'moss-3' },
    { colour: [215, 170, 110], tone: 'sandstone-2' },
    { colour: [120, 60, 105], tone: 'heather-3' },
    { colour: [255, 255, 255], tone: 'sandstone-1' },
  ])('is $tone for $colour', ({ colour, tone }) => {
    expect(nearestTone(colour, palette)).toBe(tone);
  });
});
