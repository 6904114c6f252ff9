import type { Proposal } from '../../domain/post/proposals.ts';
import { make } from '../make.ts';

const rowOf = ({ tag, isOn }: Proposal): HTMLLIElement => {
  const box = make('input', { type: 'checkbox', value: tag });
  box.checked = isOn;
  return make('li', {}, make('label', {}, box, tag));
};

/** Writes the boxes of the hashtags proposed; those that stay are not touched, nor the keyboard’s place among them. */
export function writeTags(list: Element, proposals: readonly Proposal[]): void {
  const boxes = [...list.querySelectorAll('input')];
  const isSame =
    boxes.length === proposals.length && boxes.every(({ value }, index) => value === proposals[index]?.tag);
  if (isSame) {
    boxes.forEach((box, index) => (box.checked = proposals[index]?.isOn ?? false));
    return;
  }
  const focused = boxes.find((box) => box === document.activeElement)?.value;
  list.replaceChildren(...proposals.map(rowOf));
  if (focused) [...list.querySelectorAll('input')].find(({ value }) => value === focused)?.focus();
}
