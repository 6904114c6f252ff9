import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { COPIED, notCopied } from '../domain/copy-words.ts';

interface CopyProps {
  title: string;
  text: string;
  note?: string | undefined;
  /** What the text shows once pasted as it looks; the text is then HTML. */
  children?: ReactNode;
  /** Address that what is shown leads to, for programs that take plain text only. */
  page?: string;
}

/** Puts HTML in the clipboard as what it shows, for programs where one writes without seeing any code. */
const writeLooks = (html: string, plain: string) =>
  navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    }),
  ]);

/** What is to be copied, and how it is selected for the visitor when the browser refuses, which it may. */
interface Copying {
  write: () => Promise<void>;
  select: () => void;
  /** In the masculine: « le code ». */
  what: string;
}

/** What was said of the last copy of a text. */
function useCopy(text: string) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(''), [text]);
  const copy = async ({ write, select, what }: Copying) => {
    try {
      await write();
      setSaid(COPIED);
    } catch {
      select();
      setSaid(notCopied(what));
    }
  };
  return { said, copy };
}

/** A piece of code and the buttons that copy it, as code or as it looks. */
export function CopyField({ title, text, note, children, page = '' }: CopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const looks = useRef<HTMLDivElement>(null);
  const { said, copy } = useCopy(text);
  const code: Copying = {
    what: 'le code',
    write: () => navigator.clipboard.writeText(text),
    select: () => {
      field.current?.focus();
      field.current?.select();
    },
  };
  const shown: Copying = {
    what: 'ce qui se voit',
    write: () => writeLooks(text, `${looks.current?.innerText.trim() ?? ''}\n${page}`),
    select: () => looks.current && getSelection()?.selectAllChildren(looks.current),
  };
  return (
    <div className="badge-copy">
      <label htmlFor={id}>{title}</label>
      {children && (
        <div ref={looks} className="badge-looks">
          {children}
        </div>
      )}
      <textarea id={id} ref={field} readOnly rows={3} value={text} spellCheck={false} />
      {note && <p className="small">{note}</p>}
      <p className="badge-action">
        {children && (
          <button type="button" className="button quiet" onClick={() => copy(shown)}>
            Copier telle qu’elle se voit
          </button>
        )}
        <button type="button" className="button quiet" onClick={() => copy(code)}>
          {children ? 'Copier le code' : 'Copier'}
          <span className="sr-only"> {title}</span>
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
