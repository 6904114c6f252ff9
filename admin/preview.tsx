import type { PreviewTemplateComponentProps } from 'decap-cms-core';
import { describeForm } from './schedule.ts';

/** What is being written, with the site's styles: its title, its summary, its picture and its text. */
export function EntryPreview({ entry, widgetFor, getAsset, fields }: PreviewTemplateComponentProps) {
  const data = (entry.get('data') as { toJS: () => Record<string, unknown> }).toJS();
  const text = (name: string) => entry.getIn(['data', name]) as string | undefined;
  const photo = entry.getIn(['data', 'cover', 'src']) ?? entry.getIn(['data', 'photos', 0, 'src']);
  const alt = entry.getIn(['data', 'cover', 'alt']) ?? entry.getIn(['data', 'photos', 0, 'alt']);
  return (
    <main className="page flow">
      <h1>{text('title') ?? text('name')}</h1>
      <p className="lead">{text('summary') ?? text('theme')}</p>
      {describeForm(data).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {typeof photo === 'string' && (
        <img src={String(getAsset(photo))} alt={typeof alt === 'string' ? alt : ''} />
      )}
      {fields.some((field) => field?.get('name') === 'body') && widgetFor('body')}
    </main>
  );
}
