import { useMemo } from 'react';
import {
  KIND,
  REVIEW,
  SEND,
  TOPICS,
  WHICH,
  YOU,
  answered,
  correctable,
  proposalOf,
  stepsOf,
  unsettledSteps,
} from '../../domain/proposal/draft.ts';
import { valueOf } from '../../domain/form/values.ts';
import { answersInWords } from '../../domain/proposal/describe.ts';
import { proposalMessage } from '../../domain/proposal/message.ts';
import { type DraftPhoto, withNamedPhotos } from '../../domain/proposal/photo-file.ts';
import { pastNotice } from '../../domain/proposal/step-faults.ts';
import { type PageView as Page, pageView } from '../../domain/proposal/preview.ts';
import { now } from '../../elements/clock.ts';
import { usePicture } from '../fields/use-picture.ts';
import { PageView } from '../views/PageView.tsx';
import { TopicsScreen, WhichScreen } from './CorrectionScreens.tsx';
import { EventDoubles, ListingDoubles } from './Doubles.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import type { Moves, ScreensProps } from './Screens.tsx';
import { SendScreen } from './SendScreen.tsx';
import { StepScreen } from './StepScreen.tsx';
import { KindScreen } from './SubjectScreen.tsx';
import { YouScreen } from './YouScreen.tsx';
import { photoOf } from './photos.ts';
import type { FieldSurroundings } from './shown-field.ts';
import { useTellers, useToldSchedule } from './tellers.ts';

interface CurrentProps extends ScreensProps {
  screens: readonly string[];
  /** Which of them is shown. */
  at: number;
  moves: Moves;
  failure: string | undefined;
}

/** Steps where what is described may prove to be there already. */
const TELLING = new Set(['nom', 'lieu', 'contact', 'carte', 'titre']);

const WHEN = 'quand';

/** What the site shows already, and that could be what the draft describes. */
function Doubles({ kept: { draft }, known, moves, site }: CurrentProps) {
  const { subject, values } = draft;
  if (subject === 'listing') return <ListingDoubles {...{ values, known }} onCorrect={moves.correct} />;
  if (subject === 'event') return <EventDoubles {...{ values, site }} today={now().date} />;
  return null;
}

/** All that the screens say of the draft. */
function useTold({ forms, kept: { draft } }: ScreensProps) {
  const schedule = useToldSchedule(draft.values);
  const tellers = useTellers(schedule);
  return useMemo(() => {
    const steps = stepsOf(draft, forms);
    const told = { names: forms, tellers };
    return {
      steps,
      schedule,
      answers: answersInWords(steps, draft.values, told),
      today: answersInWords(
        correctable(draft.collection ? forms.steps[draft.collection] : []),
        draft.corrected?.values ?? {},
        told,
      ),
    };
  }, [draft, forms, tellers, schedule]);
}

type Told = ReturnType<typeof useTold>;

interface PartProps extends CurrentProps {
  told: Told;
  progress: string;
}

/** The screens before and after the questions of the schema. */
function OtherScreen(props: PartProps) {
  const { screens, at, moves, forms, kept, known, told, progress } = props;
  const { draft } = kept;
  const { next, back, change } = moves;
  switch (screens[at]) {
    case KIND:
      return (
        <KindScreen
          {...{ progress }}
          onKind={(collection) => {
            const chosen = { ...draft, collection };
            change(chosen);
            moves.go(stepsOf(chosen, forms)[0]?.id ?? '');
          }}
          onBack={back}
        />
      );
    case WHICH:
      return (
        <WhichScreen
          {...{ progress, known }}
          failure={props.failure}
          onChoose={moves.correct}
          onBack={back}
        />
      );
    case TOPICS:
      return (
        <TopicsScreen
          {...{ progress }}
          name={draft.corrected?.name ?? ''}
          steps={correctable(draft.collection ? forms.steps[draft.collection] : [])}
          today={told.today}
          topics={draft.topics}
          note={draft.note}
          onTopics={(topics) => change({ ...draft, topics })}
          onNote={(note) => change({ ...draft, note })}
          onNext={next}
          onBack={back}
        />
      );
    case YOU:
      return (
        <YouScreen
          {...{ progress }}
          collection={draft.collection}
          tie={draft.tie}
          note={draft.note}
          hasNote={draft.subject === 'correction'}
          onTie={(tie) => change({ ...draft, tie })}
          onNote={(note) => change({ ...draft, note })}
          onNext={next}
          onBack={back}
        />
      );
    default:
      return <LastScreen {...props} />;
  }
}

/** What is going to be sent. */
function useProposal({ forms, kept: { draft } }: ScreensProps) {
  return useMemo(() => {
    const title = String(draft.values.name ?? draft.values.title ?? '');
    const { values, photos } = withNamedPhotos(draft.values, title);
    return { proposal: proposalOf({ ...draft, values }, forms, now().date), photos };
  }, [draft, forms]);
}

function LastScreen(props: PartProps) {
  const { screens, at, moves, forms, kept, told, progress, site } = props;
  const { draft } = kept;
  const { proposal, photos } = useProposal(props);
  const message = useMemo(
    () => proposal && proposalMessage(proposal, told.answers, { hasPhoto: photos.length > 0 }),
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
      answers={told.answers}
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

function surroundingsOf({ forms, site, kept }: ScreensProps, { schedule }: Told): FieldSurroundings {
  const { values } = kept.draft;
  const text = (path: string) => {
    const value = valueOf(values, path);
    return typeof value === 'string' && value ? value : undefined;
  };
  return {
    ...{ forms, told: schedule, regionsPath: site.regionsPath, today: now().date },
    commune: forms.communes.find(({ value }) => value === values.commune),
    street: text('address.street') ?? text('place.address'),
    start: text('start'),
  };
}

interface ViewProps {
  page: Page;
  photo: DraftPhoto | undefined;
}

function View({ page, photo }: ViewProps) {
  const src = usePicture(photo?.file);
  return <PageView page={page} picture={src ? { src, alt: photo?.alt ?? '' } : undefined} />;
}

/** The screen that is shown, with the page that the answers make beside it. */
export function CurrentScreen(props: CurrentProps) {
  const { screens, at, moves, kept } = props;
  const { draft } = kept;
  const told = useTold(props);
  const step = told.steps.find(({ id }) => id === screens[at]);
  const progress = `Étape ${at + 1} sur ${screens.length}`;
  const around = surroundingsOf(props, told);
  const view = <View page={pageView(draft.values, told.answers)} photo={photoOf(draft.values)} />;
  return (
    <div className="proposal-room">
      {step ? (
        <StepScreen
          key={step.id}
          {...{ step, progress }}
          values={draft.values}
          around={around}
          onAnswer={(path, value) => moves.change(answered(draft, path, value))}
          onNext={moves.next}
          onBack={moves.back}
        >
          {TELLING.has(step.id) && <Doubles {...props} />}
          {step.id === WHEN && <p role="status">{pastNotice(draft.values, around.today)}</p>}
        </StepScreen>
      ) : (
        <OtherScreen {...props} told={told} progress={progress} />
      )}
      {screens[at] !== SEND && (
        <details className="proposal-view" open={matchMedia('(width >= 60rem)').matches}>
          <summary>La page que cela fait</summary>
          {view}
        </details>
      )}
      {kept.keeping === 'refused' && (
        <p role="alert" className="fault">
          Ce navigateur ne garde pas le brouillon&nbsp;: terminez avant de fermer la page.
        </p>
      )}
      {kept.keeping === 'kept' && (
        <p className="small kept">
          Le brouillon est gardé sur cet appareil, et n’en sort pas.{' '}
          <button type="button" className="button quiet" onClick={moves.forget}>
            Tout effacer
          </button>
        </p>
      )}
    </div>
  );
}
