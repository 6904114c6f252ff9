import { useEffect, useId, useRef, useState } from 'react';

interface CopyProps {
  title: string;
  text: string;
  note?: string | undefined;
}

type CopyState = 'idle' | 'copied' | 'refused';

const SAID: Readonly<Record<CopyState, string>> = {
  idle: '',
  copied: 'Copié',
  refused:
    'Le navigateur refuse la copie\u00a0: le code est sélectionné, copiez-le avec Ctrl + C, ou par un appui long.',
};

/** A piece of code and the button that copies it; selected for the visitor when the clipboard is refused. */
export function CopyField({ title, text, note }: CopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copy, setCopy] = useState<CopyState>('idle');
  useEffect(() => setCopy('idle'), [text]);
  const copyText = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopy('copied');
    } catch {
      field.current?.select();
      setCopy('refused');
    }
  };
  return (
    <div className="badge-copy">
      <label htmlFor={id}>{title}</label>
      <textarea id={id} ref={field} readOnly rows={3} value={text} spellCheck={false} />
      {note && <p className="small">{note}</p>}
      <p className="badge-action">
        <button type="button" className="button quiet" onClick={copyText}>
          Copier<span className="sr-only"> {title}</span>
        </button>
        <span role="status">{SAID[copy]}</span>
      </p>
    </div>
  );
}
