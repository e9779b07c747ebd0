import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wasTaken } from '../../../renderer/panels/inspector/parts/inspector-run.ts';
import { draftDelay, TextDraft } from '../../../renderer/panels/inspector/parts/text-draft.ts';
import { type Shop, shopMap } from '../../support/map-builder.ts';

/** Types into the title of a touchpoint as the inspector does. */
function titleField(shop: Shop, id: string): (text: string) => boolean {
  return (title) => wasTaken(shop.map.attempt('touchpoint.update', { id, patch: { title } }));
}

describe('a text that is being typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('reaches the document a quarter of a second after the first key, also while typing goes on', () => {
    const shop = shopMap();
    const { find } = shop.touchpoints;
    const draft = new TextDraft(() => {});
    for (const text of ['F', 'Fi', 'Fin']) {
      draft.type(text, titleField(shop, find));
      vi.advanceTimersByTime(draftDelay / 3 - 1);
    }
    expect(shop.map.record('touchpoint', find).title).toBe('Find the shop');
    vi.advanceTimersByTime(draftDelay);
    expect(shop.map.record('touchpoint', find).title).toBe('Fin');
    expect(draft.typed).toBeNull();
  });

  it('is written at once when the field is left', () => {
    const shop = shopMap();
    const { find } = shop.touchpoints;
    const draft = new TextDraft(() => {});
    draft.type('Found', titleField(shop, find));
    draft.flush();
    expect(shop.map.record('touchpoint', find).title).toBe('Found');
    vi.advanceTimersByTime(10 * draftDelay);
    expect(shop.map.session.history.past.filter((entry) => entry.label.key.endsWith('rename'))).toHaveLength(
      1,
    );
  });

  it('goes into the record that it was typed for, whatever is selected by then', () => {
    const shop = shopMap();
    const { find, pay } = shop.touchpoints;
    const draft = new TextDraft(() => {});
    draft.type('Found', titleField(shop, find));
    // The selection changes, and the field that goes away writes down what it holds.
    draft.flush();
    draft.type('Paid', titleField(shop, pay));
    draft.flush();
    expect(shop.map.record('touchpoint', find).title).toBe('Found');
    expect(shop.map.record('touchpoint', pay).title).toBe('Paid');
  });

  it('survives a change of the same record by somebody else', () => {
    const shop = shopMap();
    const { find } = shop.touchpoints;
    const draft = new TextDraft(() => {});
    draft.type('Mine', titleField(shop, find));
    shop.map.run('touchpoint.update', { id: find, patch: { title: 'Theirs', owner: 'Oleg' } });
    expect(draft.typed).toBe('Mine');
    draft.flush();
    expect(shop.map.record('touchpoint', find)).toMatchObject({ title: 'Mine', owner: 'Oleg' });
  });

  it('stays in the field when the document refuses it', () => {
    const shop = shopMap();
    const { find } = shop.touchpoints;
    const draft = new TextDraft(() => {});
    draft.type('x'.repeat(501), titleField(shop, find));
    draft.flush();
    expect(draft.typed).toHaveLength(501);
    expect(shop.map.record('touchpoint', find).title).toBe('Find the shop');
    draft.type('Short', titleField(shop, find));
    draft.flush();
    expect(draft.typed).toBeNull();
    expect(shop.map.record('touchpoint', find).title).toBe('Short');
  });

  it('is done with when it says what the document says already', () => {
    const shop = shopMap();
    const draft = new TextDraft(() => {});
    draft.type('Find the shop', titleField(shop, shop.touchpoints.find));
    draft.flush();
    expect(draft.typed).toBeNull();
  });
});
