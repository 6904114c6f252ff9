import { inAscii } from './ascii.ts';
import { serializeJson } from './json-ld.ts';

/** A classic script that says data in an event of the page that holds it; whatever they hold, it stays text. */
export const sayingScript = (event: string, detail: unknown): string =>
  inAscii(`dispatchEvent(new CustomEvent(${serializeJson(event)},{detail:${serializeJson(detail)}}))\n`);
