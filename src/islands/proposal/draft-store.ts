import { del, get, set } from 'idb-keyval';
import { useCallback, useEffect, useRef, useState } from 'react';
import { EMPTY_DRAFT, type ProposalDraft, isBegun } from '../../domain/proposal/draft.ts';

const KEY = 'proposition';

/** Whether the device keeps the draft: some browsers refuse to, in a private window for instance. */
export type Keeping = 'reading' | 'kept' | 'refused';

export interface KeptDraft {
  draft: ProposalDraft;
  keeping: Keeping;
  /** Found on the device when the page opened. */
  isFound: boolean;
  onChange: (draft: ProposalDraft) => void;
  onForget: () => void;
}

/** The draft, photos included, as IndexedDB keeps it. */
export function useDraft(): KeptDraft {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [keeping, setKeeping] = useState<Keeping>('reading');
  const [isFound, setFound] = useState(false);
  const last = useRef(Promise.resolve());
  useEffect(() => {
    get<ProposalDraft>(KEY).then(
      (found) => {
        if (found) setDraft({ ...EMPTY_DRAFT, ...found });
        setFound(found !== undefined && isBegun(found));
        setKeeping('kept');
      },
      () => setKeeping('refused'),
    );
  }, []);
  /** One write after the other, so that the last one wins. */
  const write = useCallback((task: () => Promise<void>) => {
    last.current = last.current.then(task).then(
      () => setKeeping('kept'),
      () => setKeeping('refused'),
    );
  }, []);
  const onChange = useCallback(
    (next: ProposalDraft) => {
      setDraft(next);
      write(() => set(KEY, next));
    },
    [write],
  );
  const onForget = useCallback(() => {
    setDraft(EMPTY_DRAFT);
    setFound(false);
    write(() => del(KEY));
  }, [write]);
  return { draft, keeping, isFound, onChange, onForget };
}
