import { encode } from 'uqr';

/** Modules of blank around: fewer, and a phone may not find it (ISO/IEC 18004, § 5.3.8). */
const QUIET_ZONE = 4;

/** A QR code as one path. */
export interface QrDrawing {
  /** Side, in modules, blank included. */
  size: number;
  /** Value of `d`, a module for unit. */
  path: string;
}

/** Draws an address; a quarter of it may be soiled. */
export function drawQr(address: string): QrDrawing {
  const { size, data } = encode(address, { ecc: 'Q', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    }),
  );
  return { size, path: runs.join('') };
}
