import { useMemo } from 'react';
import { REVIEW, SEND, proposalOf, unsettledSteps } from '../../domain/proposal/draft.ts';
import { proposalMessage } from '../../domain/proposal/message.ts';
import { withNamedPhotos } from '../../domain/proposal/photo-file.ts';
import { now } from '../../elements/clock.ts';
import { ReviewScreen } from './ReviewScreen.tsx';
import { SendScreen } from './SendScreen.tsx';
import type { PartProps } from './screen-props.ts';

/** What is going to be sent. */
function useProposal({ forms, kept: { draft } }: PartProps) {
  return useMemo(() => {
    const title = String(draft.values.name ?? draft.values.title ?? '');
    const { values, photos } = withNamedPhotos(draft.values, title);
    return { proposal: proposalOf({ ...draft, values }, forms, now().date), photos };
  }, [draft, forms]);
}

/** All that was answered, then the ways to send it. */
export function LastScreen(props: PartProps) {
  const { screens, at, moves, forms, kept, told, progress, site } = props;
  const { draft } = kept;
  const { proposal, photos } = useProposal(props);
  const message = useMemo(
    () => proposal && proposalMessage(proposal, told.said, { hasPhoto: photos.length > 0 }),
    [proposal, told, photos],
  );
  const unsettled = unsettledSteps(draft, forms, told.schedule.faults);
  const isEmpty = Object.keys(proposal?.data ?? {}).length === 0 && draft.note.trim() === '';
  const isReady = draft.hasAgreed && unsettled.length === 0 && !isEmpty;
  if (screens[at] === SEND && proposal && message && isReady)
    return (
      <SendScreen
        {...{ progress, proposal, message, photos }}
        email={site.email}
        forge={site.forge}
        onBack={moves.back}
        onForget={moves.forget}
      />
    );
  return (
    <ReviewScreen
      {...{ progress, unsettled, isEmpty }}
      steps={told.steps}
      answers={told.said}
      note={draft.note}
      collection={draft.collection}
      hasAgreed={draft.hasAgreed}
      onAgree={(hasAgreed) => moves.change({ ...draft, hasAgreed })}
      onGo={moves.go}
      onNext={() => moves.go(SEND)}
      onBack={() => moves.go(screens[screens.indexOf(REVIEW) - 1] ?? '')}
    />
  );
}
