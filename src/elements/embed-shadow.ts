import { make } from './make.ts';

/** Shows the parts of an element that another site holds, in a style that neither gives nor takes anything there. */
export function showInShadow(host: HTMLElement, style: string, parts: readonly Node[]): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren(...parts);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(make('style', {}, style)); // Safari before 16.4
  }
}
