import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type CommuneChoice, communeLabel, communeMeant, communesLike } from '../../domain/commune-choice.ts';

export interface CommuneProps {
  id: string;
  /** INSEE code. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  communes: readonly CommuneChoice[];
  /** Identifiers of what is said of the field. */
  describedBy?: string | undefined;
  isFaulty?: boolean;
}

const MAX_SHOWN = 8;

/** What the keys do in the list: up, down, choose, close. Source: ARIA Authoring Practices, combobox. */
function useList(found: readonly CommuneChoice[], choose: (commune: CommuneChoice) => void) {
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const active = Math.min(at, found.length - 1);
  const open = (isNowOpen: boolean) => {
    setOpen(isNowOpen);
    setAt(0);
  };
  const move = (step: number) => {
    setOpen(true);
    setAt((active + step + found.length) % Math.max(1, found.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && isOpen) open(false);
    else if (event.key === 'Enter' && isOpen && chosen) choose(chosen);
    else return;
    event.preventDefault();
  };
  return { active, isOpen: isOpen && found.length > 0, open, onKeyDown };
}

/** A commune, by its name or a postcode. */
export function CommuneField({ id, value, onChange, communes, describedBy, isFaulty }: CommuneProps) {
  const listId = useId();
  const chosen = communes.find((commune) => commune.value === value);
  const [typed, setTyped] = useState('');
  const found = useMemo(() => communesLike(typed, communes, MAX_SHOWN), [typed, communes]);
  const list = useList(found, choose);
  function choose(commune: CommuneChoice) {
    onChange(commune.value);
    setTyped('');
    list.open(false);
  }
  const type = (text: string) => {
    if (value) onChange(undefined);
    setTyped(text);
    list.open(true);
  };
  /** Someone who has typed the name has answered, though nothing was chosen in the list. */
  const leave = () => {
    const meant = communeMeant(typed, communes);
    if (meant) choose(meant);
    list.open(false);
  };
  const { active, isOpen } = list;
  const isUnknown = typed.trim().length > 2 && found.length === 0;
  return (
    <div className="commune-field">
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder="Nom ou code postal"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={isFaulty || undefined}
        value={chosen ? communeLabel(chosen) : typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={list.onKeyDown}
        onBlur={leave}
      />
      <ul id={listId} role="listbox" aria-label="Communes" hidden={!isOpen}>
        {found.map((commune, index) => (
          <li
            key={commune.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            // Not a click: the field would lose the focus first, which closes the list.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(commune);
            }}
          >
            {communeLabel(commune)}
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        {isUnknown && 'Aucune commune du territoire ne porte ce nom ni ce code postal.'}
      </p>
    </div>
  );
}
