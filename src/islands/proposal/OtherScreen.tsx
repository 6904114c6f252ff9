import { KIND, TOPICS, WHICH, YOU, correctable, stepsOf } from '../../domain/proposal/draft.ts';
import { TopicsScreen, WhichScreen } from './CorrectionScreens.tsx';
import { LastScreen } from './LastScreen.tsx';
import { KindScreen } from './SubjectScreen.tsx';
import { YouScreen } from './YouScreen.tsx';
import type { PartProps } from './screen-props.ts';

/** The screens before and after the questions of the schema. */
export function OtherScreen(props: PartProps) {
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
