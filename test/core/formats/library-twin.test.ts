import { describe, expect, it } from 'vitest';
import { isLibraryTwin } from '../../../src/core/formats/library-twin.ts';
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
