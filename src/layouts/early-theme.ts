import { createHash } from 'node:crypto';
import script from '../elements/theme-early.js?raw';

/**
 * The script that every page carries, which applies the remembered theme before the first paint (the system’s preference
 * where storage is refused), and its hash for the policy, reckoned once.
 */
export const earlyTheme = {
  script,
  hash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
} as const;
