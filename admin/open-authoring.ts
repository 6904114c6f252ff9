import CMS from 'decap-cms-app';
import { typeset } from '../src/domain/typography.ts';
import { OPEN } from './backend.ts';

const QUESTION = typeset(
  'Vous n’avez pas encore le droit d’écrire dans le dépôt du site. Faire une copie à vous, dans votre compte, pour y travailler ? L’équipe relira ce que vous proposerez avant de le publier.',
);
const REFUSED = typeset(
  'Sans copie à vous, rien ne peut être enregistré : connectez-vous à nouveau quand vous voudrez.',
);

interface Permission {
  getPermissionToFork: () => Promise<void>;
}

interface ForkingBackend {
  authenticateWithFork: (way: Permission) => Promise<unknown>;
}

/** Decap asks in English whether it may copy the repository to the person's account. */
async function getPermissionToFork(): Promise<void> {
  if (!confirm(QUESTION)) throw Object.assign(new Error(REFUSED), { name: '' });
}

/** Adds the backends of those who may not write to the repository, and whose work goes through a copy of their own. */
export function registerOpenBackends(): void {
  for (const [kind, name] of Object.entries(OPEN)) {
    const init = CMS.getBackend(kind)?.init as (...settings: unknown[]) => ForkingBackend;
    CMS.registerBackend(name, function OpenBackend(...settings: unknown[]) {
      const backend = init(...settings);
      const authenticate = backend.authenticateWithFork.bind(backend);
      backend.authenticateWithFork = (way) => authenticate({ ...way, getPermissionToFork });
      return backend;
    });
  }
}
