import { listingIn } from '../../domain/embed-card-data.ts';
import { describeRemarks } from '../../domain/post/claims.ts';
import { composePost } from '../../domain/post/compose.ts';
import { type PackedPostListing, type PostListing, unpackPostListing } from '../../domain/post/listing.ts';
import { mentionAfter } from '../../domain/post/mention.ts';
import { type PostTerm, type PostTerms, indexTerms, namedIn } from '../../domain/post/named.ts';
import { type Proposal, proposeTags } from '../../domain/post/proposals.ts';
import { describeProposals } from '../../domain/post/words.ts';
import { now } from '../clock.ts';
import { copyField } from '../copy-field.ts';
import { describeFailure } from '../failure.ts';
import { ListingField, listingParts } from '../listing-field.ts';
import { make } from '../make.ts';
import { readJson } from '../read-json.ts';
import { canShare, shareText } from '../sharing.ts';
import { writeCounts } from './counts-view.ts';
import { writeTags } from './tags-view.ts';

/** A pause of whoever types: the page is written again. */
const PAUSE_MS = 250;
/** A longer one: what changed is read aloud. */
const SILENCE_MS = 1000;

const NO_WORDS = {
  what: 'les mots des communes et des produits',
  left: 'Le reste fonctionne\u00a0; écrivez vous-même les mots-dièse.',
};

/** What is said already is not said again. */
function say(status: Element, ...sentences: string[]): void {
  if ([...status.children].map(({ textContent }) => textContent).join() === sentences.join()) return;
  status.replaceChildren(...sentences.filter(Boolean).map((sentence) => make('p', {}, sentence)));
}

/** `<post-composer>` around a hidden form and what it makes: writes the post as one types, counts it, hands it over. */
class PostComposer extends HTMLElement {
  #terms: PostTerms | undefined;
  #isLoading = false;
  /** Why nothing is proposed. */
  #failure = '';
  #listing: PostListing | undefined;
  /** What the person said of the mention. */
  #wantsMention = true;
  /** What the person said of each hashtag. */
  readonly #said = new Map<string, boolean>();
  #pause = 0;
  #silence = 0;

  connectedCallback(): void {
    this.#wantsMention = this.#mention.checked;
    for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-still]')) part.hidden = true;
    this.#listenToForm();
    this.#listenToButtons();
    this.#write();
  }

  #listenToForm(): void {
    this.#text.addEventListener('focus', () => void this.#loadTerms());
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#pause = window.setTimeout(() => this.#follow(), PAUSE_MS);
    });
    this.addEventListener('change', ({ target }) => {
      // The text is followed as it is typed: left for a button, it must not move the button away.
      if (target === this.#text) return;
      if (target === this.#mention) this.#wantsMention = this.#mention.checked;
      if (target instanceof HTMLInputElement && target.closest('[data-tags]'))
        this.#said.set(target.value, target.checked);
      this.#write();
    });
    this.#listenToListing();
  }

  #listenToListing(): void {
    const field = new ListingField<PostListing>({
      ...listingParts(this),
      load: async () =>
        (await readJson<PackedPostListing[]>(this.dataset.listings ?? '')).map(unpackPostListing),
      addressOf: ({ path }) => listingIn(path),
      left: 'Choisissez une commune, ou écrivez sans fiche.',
      choose: (listing) => this.#choose(listing),
    });
    const wanted = new URLSearchParams(location.search).get('fiche');
    if (wanted) void field.take(wanted);
  }

  #listenToButtons(): void {
    const share = this.#part('[data-do="share"]');
    share.hidden = !canShare();
    share.addEventListener('click', () => void shareText(this.#write()));
    this.#part('[data-do="copy"]').addEventListener('click', () => void this.#copy());
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  get #text(): HTMLTextAreaElement {
    return this.#part('[name="text"]');
  }

  get #mention(): HTMLInputElement {
    return this.#part('[name="mention"]');
  }

  #follow(): void {
    this.#write();
    void this.#loadTerms(); // again, if they could not be had before
  }

  async #loadTerms(): Promise<void> {
    if (this.#terms || this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#terms = indexTerms(await readJson<PostTerm[]>(this.dataset.words ?? ''));
      this.#failure = '';
    } catch {
      this.#failure = describeFailure(NO_WORDS);
    }
    this.#isLoading = false;
    this.#write();
  }

  #choose(listing: PostListing | undefined): void {
    this.#mention.checked = mentionAfter(this.#wantsMention, listing, now().date);
    this.#listing = listing;
    this.#part('[data-link]').hidden = !listing;
    const proof = this.#part<HTMLInputElement>('[value="proof"]');
    this.#part('[data-proof]').hidden = !listing?.proof;
    if (proof.checked && !listing?.proof) this.#part<HTMLInputElement>('[value="path"]').checked = true;
    this.#write();
  }

  /** Writes the post, and all that is said of it. → the post */
  #write(): string {
    clearTimeout(this.#pause);
    const { mention = '', hashtag = '' } = this.dataset;
    const text = this.#text.value;
    const proposals = this.#proposals(text, hashtag);
    const post = composePost({
      text,
      mention: this.#mention.checked ? mention : undefined,
      hashtags: [hashtag, ...proposals.filter(({ isOn }) => isOn).map(({ tag }) => tag)],
      link: this.#link(),
    });
    writeTags(this.#part('[data-tags]'), proposals);
    this.#part('[data-example]').hidden = text.trim() !== '';
    this.#setResult(post);
    const fit = writeCounts(this.#part('table'), post);
    this.#sayLater({
      fit: text.trim() ? fit : '',
      tags: this.#failure || describeProposals(proposals.length),
      remarks: describeRemarks({ text, mention, listing: this.#listing, today: now().date }),
    });
    return post;
  }

  #proposals(text: string, hashtag: string): Proposal[] {
    const { communeTag = '', productTags = [] } = this.#listing ?? {};
    const commune = this.#part<HTMLSelectElement>('[name="commune"]').value;
    return proposeTags({
      text,
      hashtag,
      chosen: [commune, communeTag].filter(Boolean),
      found: [...(this.#terms ? namedIn(text, this.#terms) : []), ...productTags],
      said: this.#said,
    });
  }

  #link(): string | undefined {
    const choice = this.#part<HTMLInputElement>('[name="link"]:checked').value;
    const path = choice === 'proof' ? this.#listing?.proof : choice && this.#listing?.path;
    return path ? new URL(path, this.dataset.site).href : undefined;
  }

  #setResult(post: string): void {
    const result = this.#part<HTMLTextAreaElement>('[name="post"]');
    if (result.value === post) return;
    result.value = post;
    this.#part('[data-said]').textContent = '';
  }

  /** Once typing stops: whoever listens is not interrupted at each letter. */
  #sayLater({ fit, tags, remarks }: { fit: string; tags: string; remarks: readonly string[] }): void {
    clearTimeout(this.#silence);
    this.#silence = window.setTimeout(() => {
      say(this.#part('[data-fit]'), fit);
      say(this.#part('[data-tags-said]'), tags);
      say(this.#part('[data-remarks]'), ...remarks);
    }, SILENCE_MS);
  }

  async #copy(): Promise<void> {
    this.#write();
    const said = await copyField(this.#part<HTMLTextAreaElement>('[name="post"]'), 'le texte');
    this.#part('[data-said]').textContent = said;
  }
}

customElements.define('post-composer', PostComposer);
