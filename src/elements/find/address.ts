import { type Criteria, FACET_PARAMETERS, readCriteria, writeCriteria } from '../../domain/find/criteria.ts';
import { writeParameters } from '../address.ts';

/** What the address asks for. */
export const readAddress = (): Criteria => readCriteria(new URLSearchParams(location.search));

/** Writes criteria into the address: a step that the back button undoes, or in place of the present one. */
export const writeAddress = (criteria: Criteria, isStep: boolean): void =>
  writeParameters(Object.values(FACET_PARAMETERS), writeCriteria(criteria), { isStep });
