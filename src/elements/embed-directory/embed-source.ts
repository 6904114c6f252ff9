import { sayingOf } from '../../domain/embed-directory-files.ts';
import { make } from '../make.ts';

/** The script of the elements, whatever the page: where it comes from, and what lets it in. */
export interface Source {
  src: string;
  nonce: string;
}

const heard: Record<string, Promise<unknown> | undefined> = {};

/**
 * What a file beside says, once for a whole page, as a script: a policy that lets one in lets the other in too. Rejects
 * when the file cannot be had, or says nothing.
 */
export const hear = <T>(file: string, { src, nonce }: Source): Promise<T> =>
  (heard[file] ??= new Promise((resolve, reject) => {
    const script = make('script', { src: new URL(file, src).href, nonce });
    addEventListener(sayingOf(file), (event) => resolve((event as CustomEvent).detail), { once: true });
    // Once loaded it has already said its data: this changes nothing then.
    script.onload = script.onerror = reject;
    document.head.append(script);
  })) as Promise<T>;

/** Lets a file that could not be had be asked for again. */
export function forget(file: string): void {
  heard[file] = undefined;
}
