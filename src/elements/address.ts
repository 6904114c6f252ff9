/** Writes parameters into the address in place of those that `names` says: a step that the back button undoes, or in place of the present one. */
export function writeParameters(
  names: readonly string[],
  parameters: URLSearchParams,
  { isStep }: { isStep: boolean },
): void {
  const address = new URL(location.href);
  for (const name of names) address.searchParams.delete(name);
  for (const [name, value] of parameters) address.searchParams.append(name, value);
  if (address.href === location.href) return;
  if (isStep) history.pushState(history.state, '', address);
  else history.replaceState(history.state, '', address);
}
