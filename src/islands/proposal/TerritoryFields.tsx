import type { ReactNode } from 'react';
import type { Position } from '../../domain/distance.ts';
import type { DraftPhoto } from '../../domain/proposal/photo-file.ts';
import { CommuneField } from '../fields/CommuneField.tsx';
import { HoursField } from '../fields/HoursField.tsx';
import { PhotoField } from '../fields/PhotoField.tsx';
import { PositionField } from '../fields/PositionField.tsx';
import { type Offer, ProductsField } from '../fields/ProductsField.tsx';
import { RecurrenceField, type WrittenRecurrence } from '../fields/RecurrenceField.tsx';
import { FieldName, FieldNotes } from './PlainFields.tsx';
import { type FieldProps, type FieldSurroundings, describedBy } from './shown-field.ts';

interface Props extends FieldProps {
  around: FieldSurroundings;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const NO_OFFER: readonly Offer[] = [];
const NONE: readonly never[] = [];

function control({ id, field, value, fault, onChange, onFault, around }: Props): ReactNode {
  const shared = { id, onChange, describedBy: describedBy({ field, id, fault }) };
  switch (field.control) {
    case 'commune':
      return (
        <CommuneField
          {...shared}
          value={textOf(value)}
          communes={around.forms.communes}
          isFaulty={fault !== undefined}
        />
      );
    case 'hours':
      return <HoursField {...shared} value={textOf(value)} today={around.today} onFault={onFault} />;
    case 'position':
      return (
        <PositionField
          {...shared}
          value={value as Position | undefined}
          regionsPath={around.regionsPath}
          commune={around.commune}
          centre={around.forms.centre}
          street={around.street}
        />
      );
    case 'offers':
      return (
        <ProductsField
          {...shared}
          value={(value as Offer[] | undefined) ?? NO_OFFER}
          products={around.forms.products}
          units={field.choices ?? NONE}
        />
      );
    case 'recurrence':
      return (
        <RecurrenceField
          {...shared}
          value={value as WrittenRecurrence | undefined}
          start={around.start}
          told={around.told.lines}
        />
      );
    default:
      throw new Error(`No control for ${field.control}`);
  }
}

/** One photo, or the first of several. */
function Photo(props: Props) {
  const { id, value, onChange } = props;
  const isList = props.field.isList === true;
  const photo = (isList ? (value as DraftPhoto[] | undefined)?.[0] : value) as DraftPhoto | undefined;
  return (
    <PhotoField
      id={id}
      value={photo}
      onChange={(next) => onChange(isList && next ? [next] : next)}
      describedBy={describedBy(props)}
    />
  );
}

/** A field whose control is a group: its name stands above as a legend. */
const GROUPS = new Set(['hours', 'position', 'recurrence']);

/** Fields that know the territory: its communes, its map, its products, its hours. */
export function TerritoryField(props: Props) {
  const { field, id } = props;
  const body = field.control === 'photo' ? <Photo {...props} /> : control(props);
  if (GROUPS.has(field.control))
    return (
      <fieldset className="field" aria-describedby={describedBy(props)}>
        <legend>
          <FieldName field={field} />
        </legend>
        <FieldNotes {...props} />
        {body}
      </fieldset>
    );
  return (
    <div className="field">
      <label htmlFor={id}>
        <FieldName field={field} />
      </label>
      <FieldNotes {...props} />
      {body}
    </div>
  );
}
