import CMS from 'decap-cms-app';
import type { CmsWidgetControlProps } from 'decap-cms-core';
import { Component, type ComponentType } from 'react';
import type { CommuneChoice } from '../src/domain/commune-choice.ts';
import { TIME_ZONE, localTime } from '../src/domain/dates.ts';
import type { Position } from '../src/domain/distance.ts';
import type { FormChoice } from '../src/domain/form/form-field.ts';
import { valueOf, type Values } from '../src/domain/form/values.ts';
import { CommuneField } from '../src/islands/fields/CommuneField.tsx';
import { type Evidence, EvidenceField } from '../src/islands/fields/EvidenceField.tsx';
import { HoursField } from '../src/islands/fields/HoursField.tsx';
import { PositionField } from '../src/islands/fields/PositionField.tsx';
import { type Offer, ProductsField } from '../src/islands/fields/ProductsField.tsx';
import { RecurrenceField, type WrittenRecurrence } from '../src/islands/fields/RecurrenceField.tsx';
import { PhotoControl } from './photo-control.tsx';
import { describeForm } from './schedule.ts';

/** What the widgets know of the territory. */
export interface WidgetSite {
  communes: readonly CommuneChoice[];
  /** Where the map opens without a commune. */
  centre: Position;
  /** Address of the outlines of the communes. */
  regionsPath: string;
}

/** A value of Decap, which keeps groups and lists in Immutable.js. */
interface Immutable {
  toJS: () => unknown;
}

interface ControlProps extends Omit<CmsWidgetControlProps<unknown>, 'field'> {
  field: Immutable & { get: (name: string) => unknown };
  /** The whole entry. */
  getEntry: () => { get: (name: 'data') => Immutable };
}

const isImmutable = (value: unknown): value is Immutable =>
  typeof value === 'object' && value !== null && 'toJS' in value;

const plain = (value: unknown): unknown => (isImmutable(value) ? value.toJS() : value);

const today = () => localTime(new Date(), TIME_ZONE).date;

/** What the form says so far. */
const dataOf = ({ getEntry }: ControlProps) => plain(getEntry().get('data')) as Values;

const optionsOf = ({ field }: ControlProps, name: string) =>
  (plain(field.get(name)) as FormChoice[] | undefined) ?? [];

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

const listOf = <T,>(value: unknown): readonly T[] => (plain(value) as T[] | undefined) ?? [];

const Hours = ({ forID, value, onChange }: ControlProps) => (
  <HoursField id={forID} value={textOf(value)} onChange={(next) => onChange(next ?? '')} today={today()} />
);

const Products = (props: ControlProps) => (
  <ProductsField
    id={props.forID}
    value={listOf<Offer>(props.value)}
    onChange={props.onChange}
    products={optionsOf(props, 'products')}
    units={optionsOf(props, 'units')}
  />
);

const Pieces = (props: ControlProps) => (
  <EvidenceField
    id={props.forID}
    value={listOf<Evidence>(props.value)}
    onChange={props.onChange}
    kinds={optionsOf(props, 'kinds')}
    authors={optionsOf(props, 'authors')}
    today={today()}
  />
);

const Recurrence = (props: ControlProps) => {
  const data = dataOf(props);
  return (
    <RecurrenceField
      id={props.forID}
      value={(plain(props.value) as WrittenRecurrence | undefined) ?? undefined}
      onChange={(next) => props.onChange(next ?? {})}
      start={textOf(data.start)}
      told={describeForm({ ...data, recurrence: plain(props.value) })}
      isWhole
    />
  );
};

const communeWidget = ({ communes }: WidgetSite) =>
  function Commune({ forID, value, onChange }: ControlProps) {
    return (
      <CommuneField
        id={forID}
        value={textOf(value)}
        onChange={(next) => onChange(next ?? '')}
        communes={communes}
      />
    );
  };

const positionWidget = ({ communes, centre, regionsPath }: WidgetSite) =>
  function Place(props: ControlProps) {
    const data = dataOf(props);
    const value = plain(props.value) as Partial<Position> | undefined;
    return (
      <PositionField
        id={props.forID}
        value={value?.latitude === undefined ? undefined : (value as Position)}
        onChange={(next) => props.onChange(next ?? {})}
        regionsPath={regionsPath}
        commune={communes.find((commune) => commune.value === data.commune)}
        centre={centre}
        street={textOf(valueOf(data, 'address.street')) ?? textOf(valueOf(data, 'place.address'))}
      />
    );
  };

/** Decap asks an instance of a class whether its value is right. */
const widget = (Control: ComponentType<ControlProps>) =>
  class extends Component<ControlProps> {
    override render() {
      return (
        <div className={`${this.props.classNameWrapper} field`}>
          <Control {...this.props} />
        </div>
      );
    }
  };

/** Gives Decap the fields that it has not, or has poorly: the same as those of the form without account. */
export function registerWidgets(site: WidgetSite): void {
  const controls: Readonly<Record<string, ComponentType<ControlProps>>> = {
    'site-hours': Hours,
    'site-commune': communeWidget(site),
    'site-position': positionWidget(site),
    'site-offers': Products,
    'site-recurrence': Recurrence,
    'site-evidence': Pieces,
    'site-photo': PhotoControl as unknown as ComponentType<ControlProps>,
  };
  for (const [name, control] of Object.entries(controls))
    CMS.registerWidget(name, widget(control) as unknown as string);
}
