import { RESULT_WORDS } from '../../domain/result-groups.ts';
import { make } from '../make.ts';
import type { Group } from './groups.ts';

const FIRST_SHOWN = 5;
const NEXT_SHOWN = 10;

function moreButton(group: Group, list: HTMLUListElement, fail: () => void): HTMLButtonElement {
  const left = () => group.count - list.childElementCount;
  const button = make('button', { type: 'button', class: 'button quiet' });
  const name = () => {
    button.textContent = `Afficher ${left() > NEXT_SHOWN ? `${NEXT_SHOWN} résultats de plus` : 'les autres résultats'}`;
    button.hidden = left() === 0;
  };
  button.addEventListener('click', async () => {
    const shown = list.childElementCount;
    try {
      list.append(...(await group.make(shown, shown + NEXT_SHOWN)));
      list.children[shown]?.querySelector('a')?.focus();
      name();
    } catch {
      fail();
    }
  });
  name();
  return button;
}

async function section(group: Group, fail: () => void): Promise<HTMLElement> {
  const { type, count } = group;
  const list = make('ul', { class: 'rows' }, ...(await group.make(0, FIRST_SHOWN)));
  const title = `${RESULT_WORDS[type].title} `;
  const heading = make('h2', { id: `groupe-${type}` }, title, make('span', {}, `${count}`));
  const children = count > FIRST_SHOWN ? [list, moreButton(group, list, fail)] : [list];
  return make('section', { 'aria-labelledby': heading.id }, heading, ...children);
}

/** The results by group, each with its counter; `fail` is called when a further result cannot be loaded. */
export const resultsView = (groups: readonly Group[], fail: () => void): Promise<HTMLElement[]> =>
  Promise.all(groups.map((group) => section(group, fail)));
