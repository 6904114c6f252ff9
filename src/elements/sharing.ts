/** Whether the device knows how to hand an address over to its applications. */
export const canShare = (): boolean => 'share' in navigator;

/** Hands over the address of a page; whoever closes the choice without sending is told nothing. */
export async function share(url: string): Promise<void> {
  await navigator.share({ title: document.title, url }).catch(() => undefined);
}

/** Hands over a text; whoever closes the choice without sending is told nothing. */
export async function shareText(text: string): Promise<void> {
  await navigator.share({ text }).catch(() => undefined);
}

/** → false when the browser refuses. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
