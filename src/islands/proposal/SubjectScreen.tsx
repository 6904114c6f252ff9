import { KIND_WORDS, LISTING_KINDS, type ListingKind } from '../../domain/kinds.ts';
import { type ProposalDraft, SUBJECTS, type Subject } from '../../domain/proposal/draft.ts';
import { proposalTitle, SUBJECT_WORDS } from '../../domain/proposal/words.ts';
import { Screen, StepMoves } from './StepScreen.tsx';

interface SubjectProps {
  found: ProposalDraft | undefined;
  onSubject: (subject: Subject) => void;
  onResume: () => void;
  onForget: () => void;
}

/** The first screen: what one has come to propose, or what was left unfinished. */
export const SubjectScreen = ({ found, onSubject, onResume, onForget }: SubjectProps) => (
  <Screen title="Que proposez-vous ?">
    {found && (
      <div className="found">
        <p>
          Vous aviez commencé sur cet appareil&nbsp;: <strong>{proposalTitle(found)}</strong>.
        </p>
        <p className="moves">
          <button type="button" className="button" onClick={onResume}>
            Reprendre
          </button>
          <button type="button" className="button quiet" onClick={onForget}>
            L’effacer
          </button>
        </p>
        <p className="small">Commencer autre chose, ci-dessous, l’efface aussi.</p>
      </div>
    )}
    <ul className="choices">
      {SUBJECTS.map((subject) => (
        <li key={subject}>
          <button type="button" className="choice" onClick={() => onSubject(subject)}>
            <strong>{SUBJECT_WORDS[subject].title}</strong>
            <span>{SUBJECT_WORDS[subject].help}</span>
          </button>
        </li>
      ))}
    </ul>
  </Screen>
);

const KIND_HELP: Readonly<Record<ListingKind, string>> = {
  producers: 'Qui cultive, élève ou fabrique, et vend ce qui en vient.',
  shops: 'Une boutique, un restaurant, un magasin de producteurs.',
  services: 'Un métier, un dépannage, un service à domicile ou en atelier.',
  stays: 'Une chambre d’hôtes, un gîte, un camping, un espace de travail.',
  markets: 'Un marché qui revient, avec ses étals.',
};

interface KindProps {
  progress: string;
  onKind: (kind: ListingKind) => void;
  onBack: () => void;
}

export const KindScreen = ({ progress, onKind, onBack }: KindProps) => (
  <Screen title="De quel genre de lieu s’agit-il ?" progress={progress}>
    <ul className="choices">
      {LISTING_KINDS.map((kind) => (
        <li key={kind}>
          <button type="button" className="choice" onClick={() => onKind(kind)}>
            <strong>{KIND_WORDS[kind].title}</strong>
            <span>{KIND_HELP[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
    <StepMoves onBack={onBack} />
  </Screen>
);
