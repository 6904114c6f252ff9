import { EMBED_KEYS } from '../../domain/embed-data.ts';
import { followAddress } from '../follow-address.ts';

followAddress(document.querySelector<HTMLElement>('agenda-local'), Object.values(EMBED_KEYS));
