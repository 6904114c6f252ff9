import { LIST_KEYS } from '../../domain/embed-list-data.ts';
import { followAddress } from '../follow-address.ts';

followAddress(document.querySelector<HTMLElement>('liste-locale'), Object.values(LIST_KEYS));
