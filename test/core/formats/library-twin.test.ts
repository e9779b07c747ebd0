import { describe, expect, it } from 'vitest';
import { isLibraryTwin, LibraryTwins } from '../../../src/core/formats/library-twin.ts';
import { type RecordOf, recordDefinitions } from '../../../src/core/model/any-record.ts';
import type { ChannelRecord } from '../../../src/core/model/channel-record.ts';
import type { PersonaRecord } from '../../../src/core/model/persona-record.ts';

const olga: PersonaRecord = {
  id: 'olga',
  type: 'persona',
  name: 'Olga',
  side: 'customer',
  role: 'Buyer',
  description: 'Buys twice a year',
  goals: '',
  imageHash: null,
};
const bare: PersonaRecord = { ...olga, id: 'new', role: '', description: '' };
const site: ChannelRecord = { id: 'site', type: 'channel', title: 'Site', icon: 'web', online: true };

describe('a library record that is brought along', () => {
  it('is the known one when it has its id, whatever has been written into that since', () => {
    expect(isLibraryTwin(olga, { ...olga, description: 'older words' })).toBe(true);
    expect(isLibraryTwin(olga, { ...site, id: 'olga' })).toBe(false);
  });

  it('is the known persona when it has its name and side and says nothing new', () => {
    expect(isLibraryTwin(olga, bare)).toBe(true);
    expect(isLibraryTwin(olga, { ...bare, role: 'Buyer' })).toBe(true);
    expect(isLibraryTwin(olga, { ...bare, side: 'employee' })).toBe(false);
    expect(isLibraryTwin(olga, { ...bare, role: 'Seller' })).toBe(false);
    expect(isLibraryTwin(bare, { ...olga, id: 'another' })).toBe(false);
  });

  it('is the known channel when it has its title and icon', () => {
    expect(isLibraryTwin(site, { ...site, id: 'new', online: false })).toBe(true);
    expect(isLibraryTwin(site, { ...site, id: 'new', icon: 'phone' })).toBe(false);
    expect(isLibraryTwin({ ...site, title: '' }, { ...site, id: 'new', title: '' })).toBe(false);
  });
});

describe('a library to look for twins in', () => {
  const evidence: RecordOf<'evidence'> = {
    ...recordDefinitions.evidence.defaults,
    id: 'survey',
    type: 'evidence',
    title: 'Survey',
  } as RecordOf<'evidence'>;
  const known = [olga, site, evidence];

  it('finds what walking through all of it finds', () => {
    const twins = new LibraryTwins(known);
    const brought = [
      ...known,
      { ...olga, id: 'new' },
      { ...olga, id: 'new', name: 'Ольга' },
      { ...olga, id: 'new', role: 'Another role' },
      { ...site, id: 'new' },
      { ...site, id: 'new', title: '' },
      { ...site, id: 'olga' },
      { ...evidence, id: 'new' },
      { ...evidence, id: 'new', quote: 'More' },
      Object.fromEntries(Object.entries({ ...evidence, id: 'new' }).reverse()) as typeof evidence,
    ];
    for (const record of brought) {
      expect(twins.find(record)).toBe(known.find((candidate) => isLibraryTwin(candidate, record)));
    }
    expect(twins.has('olga')).toBe(true);
    expect(twins.has('new')).toBe(false);
  });

  it('takes in what a file brings at the same cost each, however much it is', () => {
    let compared = 0;
    const twins = new LibraryTwins([]);
    for (let index = 0; index < 2000; index += 1) {
      const record = { ...evidence, id: `e-${index}`, title: `Survey ${index}` };
      const watched = new Proxy(record, {
        get(target, field, receiver) {
          if (field === 'type') compared += 1;
          return Reflect.get(target, field, receiver);
        },
      });
      expect(twins.find(watched)).toBeUndefined();
      twins.add(watched);
    }
    expect(compared).toBeLessThan(2000 * 20);
  });
});
