import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './hostile-text.fixture.ts';
import { additionLinks, subscriptionLinks } from './subscription.ts';

const url = 'https://made-in-ici.example/communes/houdan/agenda.ics';
const queryOf = (href: string | undefined) => Object.fromEntries(new URL(String(href)).searchParams);

describe('following a calendar', () => {
  const [phone, google, outlook] = subscriptionLinks(url, 'Houdan');

  it('opens the application of the device', () => {
    expect(phone?.href).toBe('webcal://made-in-ici.example/communes/houdan/agenda.ics');
  });

  it('gives the address to the others', () => {
    expect(queryOf(google?.href)).toEqual({ cid: phone?.href });
    expect(queryOf(outlook?.href)).toEqual({ url, name: 'Houdan' });
  });
});

const ball = { title: 'Bal', description: 'On danse.', place: 'Houdan', date: '2026-12-31' };

describe('adding one date', () => {
  const [googleOf, outlookOf] = [0, 1].map(
    (index) => (one: Parameters<typeof additionLinks>[0]) => queryOf(additionLinks(one)[index]?.href),
  );

  it('gives the hours of Paris, an evening ending the next day', () => {
    const evening = { ...ball, endDate: '2027-01-01', startTime: '21:00', endTime: '02:00' };
    expect(googleOf?.(evening)).toMatchObject({
      text: 'Bal',
      dates: '20261231T210000/20270101T020000',
      ctz: 'Europe/Paris',
      location: 'Houdan',
    });
    expect(outlookOf?.(evening)).toMatchObject({
      startdt: '2026-12-31T21:00:00',
      enddt: '2027-01-01T02:00:00',
    });
  });

  it('ends whole days on the next one', () => {
    const days = { ...ball, endDate: '2027-01-02' };
    expect(googleOf?.(days)?.['dates']).toBe('20261231/20270103');
    expect(outlookOf?.(days)).toMatchObject({ startdt: '2026-12-31', enddt: '2027-01-03', allday: 'true' });
  });

  it('keeps what people write in its place', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const one = { ...ball, title: text, description: text, place: text, endDate: '2026-12-31' };
        for (const { href } of additionLinks(one)) {
          expect(new URL(href).protocol).toBe('https:');
          expect([...new URL(href).searchParams.keys()]).not.toContain('BEGIN');
        }
        const said = text.toWellFormed();
        expect(googleOf?.(one)).toMatchObject({ text: said, details: said, location: said });
      }),
    );
  });
});
