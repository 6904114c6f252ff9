import { type LabelRecord, type LabelState, isHeld } from './label.ts';

type RefusedState = Exclude<LabelState, 'held' | 'expiring'>;

/** Why there is nothing to print, and what to do about it. */
interface PrintRefusal {
  title: string;
  advice: string;
}

const RENEW =
  'Retirez ou recouvrez ce qui est déjà affiché, collé ou posé. Pour reprendre le label, dites-nous ce qui est encore vrai et ce qui a changé\u00a0: c’est gratuit, et les feuilles reviennent ici.';

/** For each state in which the label is not held. */
export const PRINT_REFUSALS: Readonly<Record<RefusedState, PrintRefusal>> = {
  upcoming: {
    title: 'Rien à imprimer pour le moment',
    advice: 'Les feuilles paraîtront ici le jour où le label commence.',
  },
  expired: { title: 'Rien à imprimer\u00a0: le label est expiré', advice: RENEW },
  suspended: {
    title: 'Rien à imprimer\u00a0: le label est suspendu',
    advice:
      'Retirez ou recouvrez ce qui est déjà affiché, collé ou posé, le temps de comprendre. La page de preuve dit pourquoi\u202f; répondez-nous, les feuilles reviendront ici si la suspension est levée.',
  },
  withdrawn: {
    title: 'Rien à imprimer\u00a0: le label est retiré',
    advice:
      'Retirez ce qui est affiché, collé ou posé. La page de preuve dit pourquoi, et la charte comment contester ou demander de nouveau le label.',
  },
};

/** States without sheets in which a page made in the state `state` may be read, the present one among them. */
export function refusedStates(state: LabelState, { withdrawal }: LabelRecord): RefusedState[] {
  if (state === 'suspended' || state === 'withdrawn') return [state];
  const coming: RefusedState[] = withdrawal ? ['expired', withdrawal.state] : ['expired'];
  return state === 'upcoming' ? ['upcoming', ...coming] : coming;
}

/** True when the label of a page made in the state `state` is held on that day, or may come to be on a later one. */
export const mayBePrinted = (state: LabelState): boolean => state === 'upcoming' || isHeld(state);
