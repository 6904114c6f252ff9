import { useEffect, useMemo, useRef, useState } from 'react';
import { COPIED, notCopied } from '../../domain/copy-words.ts';
import { type Forge, newFileLink, newIssueLink } from '../../domain/proposal/forge-links.ts';
import { proposalLetter } from '../../domain/proposal/message.ts';
import type { NamedPhoto } from '../../domain/proposal/photo-file.ts';
import { type Proposal, proposalName } from '../../domain/proposal/proposal.ts';
import { messageSubject } from '../../domain/proposal/words.ts';
import { slugify } from '../../domain/slug.ts';
import { Screen } from './StepScreen.tsx';
import { canShare, proposalFile, saveFile } from './proposal-file.ts';

interface SendProps {
  progress: string;
  proposal: Proposal;
  message: string;
  photos: readonly NamedPhoto[];
  /** Where the letter goes. */
  email: string;
  /** Absent while the site has no repository that visitors may open. */
  forge: Forge | undefined;
  onBack: () => void;
  onForget: () => void;
}

interface CopyProps {
  message: string;
}

function MessageToCopy({ message }: CopyProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(message).then(
      () => setSaid(COPIED),
      () => {
        field.current?.select();
        setSaid(notCopied('le message'));
      },
    );
  return (
    <>
      <label htmlFor="message">Le message</label>
      <textarea id="message" ref={field} readOnly rows={8} value={message} spellCheck={false} />
      <p className="moves">
        <button type="button" className="button quiet" onClick={() => void copy()}>
          Copier le message
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  );
}

type MailProps = Pick<SendProps, 'proposal' | 'message' | 'photos' | 'email'>;

function ByMail({ proposal, message, photos, email }: MailProps) {
  const letter = useMemo(() => proposalLetter(proposal, message, email), [proposal, message, email]);
  return (
    <section>
      <h3>Par courriel</h3>
      {!letter.isWhole && (
        <p>
          Le message est long&nbsp;: <strong>copiez-le d’abord</strong>, puis collez-le dans le courriel qui
          s’ouvre.
        </p>
      )}
      {photos.length > 0 && (
        <p>
          Un courriel ainsi préparé n’emporte pas les photos&nbsp;: enregistrez-les, puis joignez-les.{' '}
          {photos.map(({ name, file }) => (
            <button
              key={name}
              type="button"
              className="button quiet"
              onClick={() => saveFile(new File([file], name, { type: file.type }))}
            >
              Enregistrer {name}
            </button>
          ))}
        </p>
      )}
      <p className="moves">
        <a className="button" href={letter.uri}>
          Ouvrir mon courriel
        </a>
      </p>
      <p className="small">
        Rien ne s’ouvre&nbsp;? Copiez le message et envoyez-le à <strong>{email}</strong> comme vous en avez
        l’habitude.
      </p>
      <MessageToCopy message={message} />
    </section>
  );
}

/** One file, made once. */
function useProposalFile({ proposal, message, photos }: Pick<SendProps, 'proposal' | 'message' | 'photos'>) {
  const [file, setFile] = useState<File>();
  useEffect(() => {
    const name = `proposition-${slugify(proposalName(proposal))}`;
    void proposalFile(name, message, photos).then(setFile);
  }, [proposal, message, photos]);
  return file;
}

function ByFile(props: Pick<SendProps, 'proposal' | 'message' | 'photos'>) {
  const file = useProposalFile(props);
  const [said, setSaid] = useState('');
  if (!file) return null;
  const share = () =>
    navigator.share({ title: messageSubject(props.proposal), files: [file] }).then(
      () => setSaid('Confié à l’application choisie.'),
      () => setSaid(''),
    );
  return (
    <section>
      <h3>Par un fichier</h3>
      <p>
        Tout y est{props.photos.length > 0 && ', photos comprises'}. Donnez-le à quelqu’un de l’équipe, sur
        une clé ou par le moyen de votre choix.
      </p>
      <p className="moves">
        <button type="button" className="button quiet" onClick={() => saveFile(file)}>
          Enregistrer le fichier
        </button>
        {canShare([file]) && (
          <button type="button" className="button quiet" onClick={() => void share()}>
            Partager le fichier
          </button>
        )}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

function ByForge({ proposal, message, forge }: { proposal: Proposal; message: string; forge: Forge }) {
  const file = newFileLink(forge, proposal);
  const issue = newIssueLink(forge, proposal, message);
  return (
    <section>
      <h3>Avec un compte sur la forge</h3>
      <p>
        Si vous avez un compte sur <strong>{new URL(forge.host).host}</strong>, où sont rangés les fichiers du
        site. Ces pages s’ouvrent chez elle.
      </p>
      <p className="moves">
        <a className="button quiet" href={issue.url} rel="noreferrer">
          {issue.isFilled ? 'Ouvrir un ticket prérempli' : 'Ouvrir un ticket, où coller le message'}
        </a>
        {!proposal.corrects && file.isFilled && (
          <a className="button quiet" href={file.url} rel="noreferrer">
            Proposer le fichier
          </a>
        )}
      </p>
    </section>
  );
}

/** The proposal leaves by the visitor's own means: nothing is sent from here. */
export function SendScreen(props: SendProps) {
  const { progress, proposal, message, photos, email, forge, onBack, onForget } = props;
  return (
    <Screen
      title="Envoyez votre proposition"
      help="Elle est prête, et n’est encore partie nulle part : c’est vous qui l’envoyez. Quelqu’un la relira, vérifiera au besoin, et vous répondra."
      progress={progress}
    >
      <div className="ways">
        <ByMail {...{ proposal, message, photos, email }} />
        <ByFile {...{ proposal, message, photos }} />
        {forge && <ByForge {...{ proposal, message, forge }} />}
      </div>
      <p className="moves">
        <button type="button" className="button quiet" onClick={onBack}>
          Retour
        </button>
        <button type="button" className="button quiet" onClick={onForget}>
          C’est envoyé&nbsp;: effacer de cet appareil
        </button>
      </p>
    </Screen>
  );
}
