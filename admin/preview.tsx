import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { capitalize } from '../src/domain/capitalize.ts';
import { badgeStanding, type BadgeTerritory } from '../src/domain/badge/chosen.ts';
import { TIME_ZONE, formatDate, isRealDate, localTime } from '../src/domain/dates.ts';
import { describeDuration } from '../src/domain/duration.ts';
import { type Values, valueOf } from '../src/domain/form/values.ts';
import { describeHours } from '../src/domain/hours-grid-words.ts';
import { LISTING_KINDS } from '../src/domain/kinds.ts';
import { type LabelRecord, labelState } from '../src/domain/label.ts';
import { type AnswerWords, answersInWords } from '../src/domain/proposal/describe.ts';
import { type PageView as Page, pageView } from '../src/domain/proposal/preview.ts';
import { PROPOSED, type ProposedCollection } from '../src/domain/proposal/proposal.ts';
import { BadgeView } from '../src/islands/views/BadgeView.tsx';
import { PageView } from '../src/islands/views/PageView.tsx';
import { articleKinds } from '../src/schema/article-kinds.ts';
import { textContext } from '../src/schema/fields.ts';
import { collections } from '../src/schema/index.ts';
import { type JsonField, jsonField } from '../src/schema/json-field.ts';
import { labelSchema } from '../src/schema/label.ts';
import type { Option, Options } from '../src/schema/option.ts';
import { proposalSteps } from '../src/schema/proposal-steps.ts';
import { withoutEmpty } from './entry.ts';
import { describeForm } from './schedule.ts';
import type { WidgetSite } from './widgets.tsx';

/** What previews know of the site. */
export interface PreviewSite extends WidgetSite {
  options: Options;
  badge: BadgeTerritory;
  /** Of a label. */
  validityMonths: number;
}

const textOf = (values: Values, path: string): string => {
  const value = valueOf(values, path);
  return typeof value === 'string' ? value : '';
};

const nameIn = (options: readonly Option[] | undefined, value: string): string =>
  options?.find((option) => option.value === value)?.label ?? value;

const join = (parts: readonly string[], separator: string): string => parts.filter(Boolean).join(separator);

/** What the answers say, in the words of the site. */
type Tell = (values: Values) => AnswerWords[];

function tellerOf(collection: ProposedCollection, { options, communes }: PreviewSite): Tell {
  const steps = proposalSteps(collection, (relation) => options[relation] ?? []);
  const names = { communes, products: options['products'] ?? [] };
  const recurrence = (values: Values) => describeForm(values)[0] ?? '';
  return (values) => answersInWords(steps, values, { names, tellers: { hours: describeHours, recurrence } });
}

/** Said by the line of an event that says when. */
const WHEN = new Set(['start', 'end', 'startTime', 'endTime', 'recurrence']);

/** Minutes. */
const DURATIONS = new Set(['duration', 'preparation', 'cooking', 'rest']);
const UNITS: Readonly<Record<string, string>> = { distance: 'km', climb: 'm' };
/** Shown by a drawing or not at all. */
const UNSAID = new Set(['position', 'photo']);

function scalarWords(key: string, { choices }: JsonField, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  const text = String(value ?? '');
  if (text && DURATIONS.has(key)) return describeDuration(Number(text));
  const unit = UNITS[key];
  return unit && text ? `${text.replace('.', ',')}\u00a0${unit}` : (choices?.[text] ?? text);
}

/** A value of a part in the words of the site: lists one item a line. */
function partWords(key: string, field: JsonField, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => partWords(key, field.items ?? {}, item)).join('\n');
  if (typeof value !== 'object' || value === null) return scalarWords(key, field, value);
  const inside = Object.entries(value).filter(([name]) => !UNSAID.has(name));
  return join(
    inside.map(([name, part]) => partWords(name, field.properties?.[name] ?? {}, part)),
    ' · ',
  );
}

const articleField = jsonField(collections.articles.schema(textContext));

/** The part of an article that only its kind has: a recipe, a walk… */
function partsOf(values: Values): Page['facts'] {
  const kind = textOf(values, 'kind');
  const group = articleField.properties?.[kind]?.properties ?? {};
  return Object.entries(group).flatMap(([key, field]) => {
    const text = partWords(key, field, valueOf(values, `${kind}.${key}`));
    return text ? [{ label: field.label ?? key, text }] : [];
  });
}

function signature(values: Values, { options }: PreviewSite): string {
  const authors = (valueOf(values, 'authors') as readonly Values[] | undefined) ?? [];
  const names = authors.map((author) => nameIn(options['authors'], textOf(author, 'author')));
  const published = textOf(values, 'published');
  return join([join(names, ', '), isRealDate(published) ? `le ${formatDate(published)}` : ''], ', ');
}

function articlePage(page: Page, values: Values, site: PreviewSite): Page {
  const kind = textOf(values, 'kind') as keyof typeof articleKinds;
  const magazine = nameIn(site.options['magazines'], textOf(values, 'magazine'));
  return {
    ...page,
    categories: join([kind === 'article' ? '' : capitalize(articleKinds[kind] ?? ''), magazine], ' · '),
    place: signature(values, site),
    facts: partsOf(values),
  };
}

const plainPage = (values: Values): Page => ({
  title: textOf(values, 'title') || textOf(values, 'name'),
  categories: textOf(values, 'role'),
  summary: textOf(values, 'summary') || textOf(values, 'theme') || textOf(values, 'excerpt'),
  place: '',
  facts: [],
  blocks: [],
});

function pageOf(
  collection: string,
  values: Values,
  told: { tell: Tell | undefined; site: PreviewSite },
): Page {
  if (!told.tell) return plainPage(values);
  const answers = told.tell(values).filter(({ path }) => !WHEN.has(path));
  // The text is drawn by Decap, with its links and photos.
  const page = { ...pageView(values, answers), blocks: [] };
  return collection === 'articles' ? articlePage(page, values, told.site) : page;
}

const labelField = jsonField(labelSchema);

/** The badge of a listing that has the label, or has had it. */
function badgeOf(values: Values, site: PreviewSite): ReactNode {
  const label = withoutEmpty(values['label'], labelField) as LabelRecord | undefined;
  if (!isRealDate(label?.pledgedOn ?? '')) return undefined;
  const { date } = localTime(new Date(), TIME_ZONE);
  const standing = badgeStanding(labelState(label as LabelRecord, date, site.validityMonths));
  const commune = site.communes.find(({ value }) => value === values['commune'])?.label ?? '';
  return <BadgeView holder={{ standing, name: textOf(values, 'name'), commune }} territory={site.badge} />;
}

const isProposed = (name: string): name is ProposedCollection =>
  (PROPOSED as readonly string[]).includes(name);
const isListing = (name: string): boolean => (LISTING_KINDS as readonly string[]).includes(name);

/** What is being written of a collection, with the site's styles: what people will read of it. */
export function previewOf(
  collection: string,
  site: PreviewSite,
): ComponentType<PreviewTemplateComponentProps> {
  const told = { site, tell: isProposed(collection) ? tellerOf(collection, site) : undefined };
  return function EntryPreview({ entry, widgetFor, getAsset, fields, document: frame }) {
    useEffect(() => {
      frame.documentElement.lang = 'fr';
    }, [frame]);
    const values = (entry.get('data') as { toJS: () => Values }).toJS();
    const photo = (valueOf(values, 'cover') ?? (values['photos'] as Values[] | undefined)?.[0]) as
      Values | undefined;
    const src = photo && textOf(photo, 'src');
    const when = collection === 'events' ? describeForm(values) : [];
    return (
      <main className="page">
        <PageView
          page={pageOf(collection, values, told)}
          picture={src ? { src: String(getAsset(src)), alt: textOf(photo, 'alt') } : undefined}
          lead={when.map((line) => (
            <p className="when" key={line}>
              {line}
            </p>
          ))}
        >
          {isListing(collection) && badgeOf(values, site)}
          <div className="prose">
            {fields.some((field) => field?.get('name') === 'body') && widgetFor('body')}
          </div>
        </PageView>
      </main>
    );
  };
}
