import { expect, test } from 'vitest';
import { TILE_ADDRESS, TILE_DISCLOSURE } from './official-tiles.ts';

test('a tile is asked for as the Géoplateforme documents it', () => {
  expect(TILE_ADDRESS).toBe(
    'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  );
});

test('what is disclosed names who receives it', () => {
  expect(TILE_DISCLOSURE).toContain('adresse IP');
  expect(TILE_DISCLOSURE).toContain('data.geopf.fr');
});
