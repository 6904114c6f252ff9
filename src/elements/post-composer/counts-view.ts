import { NETWORKS, isTooMuch, networkLength } from '../../domain/post/networks.ts';
import { smsLength } from '../../domain/post/sms.ts';
import { describeFit, describeRoom, describeSms, describeUse, written } from '../../domain/post/words.ts';

function writeRow(
  table: Element,
  id: string,
  { used, room, isOver }: Record<'used' | 'room', string> & { isOver: boolean },
): void {
  const part = table.querySelector<HTMLElement>(`[data-network="${id}"]`);
  const [length, verdict] = part?.querySelectorAll('td') ?? [];
  if (!part || !length || !verdict) return;
  part.classList.toggle('over', isOver);
  length.textContent = used;
  verdict.textContent = room;
}

/** Writes what a post takes on each network. → what to say of it all */
export function writeCounts(table: Element, post: string): string {
  const lengths = NETWORKS.map((network) => ({ ...network, ...networkLength(post, network) }));
  for (const length of lengths)
    writeRow(table, length.id, {
      used: describeUse(length.used, length.most),
      room: describeRoom(length, length.most),
      isOver: isTooMuch(length),
    });
  const sms = smsLength(post);
  writeRow(table, 'sms', { used: written(sms.used), room: describeSms(sms), isOver: false });
  return describeFit(lengths);
}
