import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { describeFailure } from '../../elements/failure.ts';
import { listingAddress } from '../../domain/kinds.ts';
import { type Asked, readAsked } from '../../domain/proposal/address.ts';
import {
  type ProposalDraft,
  SEND,
  TOPICS,
  WHICH,
  draftCorrecting,
  draftOn,
  screenToResume,
  screensOf,
} from '../../domain/proposal/draft.ts';
import type { KnownListing } from '../../domain/proposal/known.ts';
import type { ProposalForms } from '../../domain/proposal/steps.ts';
import type { Loaded } from '../loading.ts';
import type { ProposalSite } from '../ProposalForm.tsx';
import { CurrentScreen } from './CurrentScreen.tsx';
import { SubjectScreen } from './SubjectScreen.tsx';
import type { KeptDraft } from './draft-store.ts';
import { listingToday } from './listing-today.ts';
import { useScreen } from './screen.ts';

export interface ScreensProps {
  site: ProposalSite;
  known: Loaded<KnownListing[]>;
  forms: ProposalForms;
  kept: KeptDraft;
}

/** What a screen may do to the draft, and where it leads. */
export interface Moves {
  change: (draft: ProposalDraft) => void;
  go: (screen: string) => void;
  next: () => void;
  back: () => void;
  correct: (listing: KnownListing) => void;
  forget: () => void;
}

const FAILED = { what: 'ce que dit cette fiche', left: 'Réessayez dans un moment.' };

/** Chooses the listing that is to be corrected, and says why it could not be read. */
function useCorrection({ forms, kept, site }: ScreensProps, go: (screen: string) => void) {
  const [failure, setFailure] = useState<string>();
  const correct = (listing: KnownListing) => {
    setFailure(undefined);
    listingToday(listing, forms, site.communesFolder).then(
      (entry) => {
        kept.onChange(draftCorrecting(entry));
        go(TOPICS);
      },
      () => {
        kept.onChange(draftOn('correction'));
        setFailure(describeFailure(FAILED));
        go(WHICH);
      },
    );
  };
  return { correct, failure };
}

/** Does once what the address asks for, as soon as what it needs is there: `?quoi=evenement`, `?fiche=producteurs/x`. */
function useAsked(
  { known, kept }: ScreensProps,
  act: { correct: Moves['correct']; begin: (draft: ProposalDraft) => void },
) {
  const [asked, setAsked] = useState<Asked>(() => readAsked(location.search));
  const { subject, listing } = asked;
  const isReady = subject !== undefined && !kept.isFound && (!listing || known.state !== 'loading');
  const doIt = useEffectEvent(() => {
    if (!subject) return;
    const all = known.state === 'ready' ? known.value : [];
    const named = all.find(({ id }) => listingAddress(id) === listing);
    setAsked({ subject: undefined, listing: undefined });
    if (named) act.correct(named);
    else act.begin(draftOn(subject));
  });
  useEffect(() => {
    if (isReady) doIt();
  }, [isReady]);
}

/** The screen that the address names, or the first one that has still to be seen. */
export function Screens(props: ScreensProps) {
  const { forms, kept } = props;
  const { draft, onChange: change } = kept;
  const [named, go] = useScreen();
  const screens = useMemo(() => screensOf(draft, forms), [draft, forms]);
  const { correct, failure } = useCorrection(props, go);
  const begin = (next: ProposalDraft) => {
    change(next);
    go(screensOf(next, forms)[0] ?? '');
  };
  useAsked(props, { correct, begin });
  const at = screens.indexOf(named);
  if (at === -1)
    return (
      <SubjectScreen
        found={kept.isFound ? draft : undefined}
        onSubject={(subject) => begin(draftOn(subject))}
        onResume={() => go(screenToResume(draft, forms))}
        onForget={kept.onForget}
      />
    );
  const moves: Moves = {
    change,
    go,
    next: () => go(screens[at + 1] ?? SEND),
    back: () => go(screens[at - 1] ?? ''),
    correct,
    forget: () => {
      kept.onForget();
      go('');
    },
  };
  return <CurrentScreen {...props} {...{ screens, at, moves, failure }} />;
}
