import { useCallback, useEffect, useState } from 'react';

/** Nobody chooses the address that they are given: one that cannot be read is that of no screen. */
function read(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** The screen that the address names: « Retour » of the browser or of the phone goes back one question. */
export function useScreen(): [string, (screen: string) => void] {
  const [screen, setScreen] = useState(read);
  useEffect(() => {
    const follow = () => setScreen(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback((next: string) => {
    location.hash = next;
  }, []);
  return [screen, go];
}
