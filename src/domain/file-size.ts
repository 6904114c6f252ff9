const KILO = 1000;

/** « 4 ko », « 1,2 Mo » for a number of bytes; decimal units, no-break space. */
export function formatBytes(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))}\u00a0ko`;
  const mega = bytes / KILO / KILO;
  return `${mega.toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`;
}
