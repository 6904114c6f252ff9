import { valueOf } from '../../domain/form/values.ts';
import { SEND, answered } from '../../domain/proposal/draft.ts';
import type { DraftPhoto } from '../../domain/proposal/photo-file.ts';
import { type PageView as Page, pageView } from '../../domain/proposal/preview.ts';
import { dayNotice } from '../../domain/proposal/step-faults.ts';
import { now } from '../../elements/clock.ts';
import { usePicture } from '../fields/use-picture.ts';
import { PageView } from '../views/PageView.tsx';
import { EventDoubles, ListingDoubles } from './Doubles.tsx';
import { OtherScreen } from './OtherScreen.tsx';
import type { ScreensProps } from './Screens.tsx';
import { StepScreen } from './StepScreen.tsx';
import { photoOf } from './photos.ts';
import type { CurrentProps } from './screen-props.ts';
import type { FieldSurroundings } from './shown-field.ts';
import { type Told, useTold } from './told.ts';

/** Steps where what is described may prove to be there already. */
const TELLING = new Set(['nom', 'lieu', 'contact', 'carte', 'titre']);

/** What the site shows already, and that could be what the draft describes. */
function Doubles({ kept: { draft }, known, moves, site }: CurrentProps) {
  const { subject, values } = draft;
  if (subject === 'listing') return <ListingDoubles {...{ values, known }} onCorrect={moves.correct} />;
  if (subject === 'event') return <EventDoubles {...{ values, site }} today={now().date} />;
  return null;
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
  // How many there are is known once one has said of what.
  const progress = draft.collection ? `Étape ${at + 1} sur ${screens.length}` : `Étape ${at + 1}`;
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
          <p role="status">{dayNotice(step, draft.values, around.today)}</p>
        </StepScreen>
      ) : (
        <OtherScreen {...props} told={told} progress={progress} />
      )}
      {screens[at] !== SEND && (
        <details className="proposal-view" open={matchMedia('(width >= 60rem)').matches}>
          <summary>Aperçu de la page</summary>
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
