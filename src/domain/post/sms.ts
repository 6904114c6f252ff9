/** Characters of one septet, then of two. Source: 3GPP TS 23.038, 6.2.1 and 6.2.1.1 (GSM 03.38). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('\f^{}\\[~]|€');

/** Room of a message alone, and of each of several, whose headers take some. Source: 3GPP TS 23.040, 9.2.3.24. */
const SEPTETS = { alone: 160, joined: 153 };
const UNITS = { alone: 70, joined: 67 };

/** What each of several messages holds once a character is foreign. */
export const MOST_FOREIGN_JOINED = UNITS.joined;

export interface SmsLength {
  /** Septets, or UTF-16 units when `foreign` holds any. */
  used: number;
  /** How many messages are sent, and paid where they are. */
  messages: number;
  /** Characters that the short alphabet lacks, each once: with them a message holds 70 instead of 160. */
  foreign: readonly string[];
}

const costOf = (character: string, isShort: boolean): number =>
  isShort ? (EXTENDED.has(character) ? 2 : 1) : character.length;

/** No character is cut in two: what does not fit goes to the next message. */
function countMessages(costs: readonly number[], room: { alone: number; joined: number }): number {
  const used = costs.reduce((sum, cost) => sum + cost, 0);
  if (used <= room.alone) return used > 0 ? 1 : 0;
  let [messages, filled] = [1, 0];
  for (const cost of costs) {
    if (filled + cost > room.joined) [messages, filled] = [messages + 1, 0];
    filled += cost;
  }
  return messages;
}

/** What a text takes as a short message. */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const foreign = [...new Set(characters.filter((one) => !BASIC.has(one) && !EXTENDED.has(one)))];
  const isShort = foreign.length === 0;
  const costs = characters.map((one) => costOf(one, isShort));
  return {
    used: costs.reduce((sum, cost) => sum + cost, 0),
    messages: countMessages(costs, isShort ? SEPTETS : UNITS),
    foreign,
  };
}
