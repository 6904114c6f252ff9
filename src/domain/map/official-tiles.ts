/** Who keeps the tiles of « Plan IGN »: the Géoplateforme, for any place in France. */
export const TILE_HOST = 'https://data.geopf.fr';

/** Address of a tile (WMTS 1.0.0, Web Mercator matrix set PM), with `{z}`, `{x}` and `{y}` for its zoom, column and row. */
export const TILE_ADDRESS = [
  `${TILE_HOST}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2`,
  'STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
].join('&');

export const TILE_ATTRIBUTION = '©\u00a0IGN';

/** What a visitor must know before a tile is asked for. */
export const TILE_DISCLOSURE = `Votre adresse IP et la zone regardée seront transmises à ${new URL(TILE_HOST).host}.`;
