import { EMBED_KEYS } from '../../domain/embed-data.ts';
import { make } from '../make.ts';

/** Shows in the frame what its address asks for: the same keys as the attributes of the element. */
function follow(agenda: HTMLElement): void {
  const query = new URLSearchParams(location.search);
  for (const name of Object.values(EMBED_KEYS)) {
    const value = query.get(name);
    if (value !== null) agenda.setAttribute(name, value);
  }
  document.documentElement.classList.toggle('dark', query.has('sombre'));
  // Last: the element knows at once what it has to show.
  document.head.append(make('script', { src: agenda.dataset.script ?? '' }));
}

const agenda = document.querySelector<HTMLElement>('agenda-local');
if (agenda) follow(agenda);
