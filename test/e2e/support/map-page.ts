/** The screen of one map: its canvas by hand and by key, and its records as the host has them. */

import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { AnyRecord, RecordOf, RecordType } from '../../../src/core/model/any-record.ts';
import type { Side } from '../../../src/core/model/journey-record.ts';
import type { LaneRole } from '../../../src/core/model/lane-role.ts';
import { type DocumentIndex, documentIndex } from '../../../src/core/store/document-index.ts';
import type { Records } from '../../../src/core/store/records.ts';
import type { ShownWindow } from './shown-window.ts';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export class MapPage {
  readonly #window: ShownWindow;

  constructor(window: ShownWindow) {
    this.#window = window;
  }

  get canvas(): Locator {
    // React Flow calls a part of it an application too.
    return this.#window.page.locator('[role=application][tabindex="0"]');
  }

  async ready(): Promise<void> {
    await this.#window.page.locator('.react-flow__node').first().waitFor();
  }

  /** Waits until the status bar says that the host has everything that was done here. */
  async saved(): Promise<void> {
    const { page } = this.#window;
    // What was just done shows with the next picture of the window.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const status = page.locator('footer [role=status][data-state=saved]');
    await status.waitFor();
    expect(await status.textContent()).toBe(this.#window.say('map.save.saved'));
  }

  get id(): string {
    const [, , id = ''] = new URL(this.#window.page.url()).hash.split('/');
    return decodeURIComponent(id);
  }

  /** The stored map, once everything is saved. */
  async records(): Promise<Records> {
    await this.saved();
    const { records } = await this.#window.call('map.open', { mapId: this.id });
    return new Map((records as AnyRecord[]).map((record) => [record.id, record]));
  }

  async index(): Promise<DocumentIndex> {
    return documentIndex(await this.records());
  }

  async all<Type extends RecordType>(type: Type): Promise<RecordOf<Type>[]> {
    return [...(await this.records()).values()].filter(
      (record): record is RecordOf<Type> => record.type === type,
    );
  }

  async titles(type: 'stage' | 'lane' | 'touchpoint' | 'pain'): Promise<string[]> {
    return (await this.all(type)).map(({ title }) => title).sort();
  }

  /** @throws Error when there is no such record, or more than one */
  async find<Type extends 'stage' | 'lane' | 'touchpoint' | 'pain'>(
    type: Type,
    title: string,
  ): Promise<RecordOf<Type>> {
    const found = (await this.all(type)).filter((record) => 'title' in record && record.title === title);
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${found.length} × ${type} “${title}”`);
    return only;
  }

  /** Titles of a side's stages, in order. */
  async stageTitles(side: Side = 'customer'): Promise<string[]> {
    const index = await this.index();
    const journey = index.journeys.find((each) => each.side === side);
    return index.stagesOf(journey?.id ?? '').map(({ title }) => title);
  }

  /** Titles of a side's lanes, in order. */
  async laneTitles(side: Side = 'customer'): Promise<string[]> {
    const index = await this.index();
    const journey = index.journeys.find((each) => each.side === side);
    return index.lanesOf(journey?.id ?? '').map(({ title }) => title);
  }

  async lane(side: Side, role: LaneRole): Promise<RecordOf<'lane'>> {
    const index = await this.index();
    const journeys = index.journeys.filter((journey) => journey.side === side);
    const lane = journeys.flatMap(({ id }) => [...index.lanesOf(id)]).find((each) => each.role === role);
    if (lane === undefined) throw new Error(`no lane ${side} ${role}`);
    return lane;
  }

  node(id: string): Locator {
    return this.#window.page.locator(`.react-flow__node[data-id="${id}"]`);
  }

  edge(id: string): Locator {
    return this.#window.page.locator(`.react-flow__edge[data-id="${id}"]`);
  }

  async centre(id: string): Promise<ScreenPoint> {
    const box = await this.node(id).boundingBox();
    if (box === null) throw new Error(`${id} is not shown`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Whether all of a node can be seen: nothing of it lies beyond the canvas. */
  async isInSight(id: string): Promise<boolean> {
    const [node, canvas] = [await this.node(id).boundingBox(), await this.canvas.boundingBox()];
    if (node === null || canvas === null) return false;
    return (
      node.x >= canvas.x &&
      node.y >= canvas.y &&
      node.x + node.width <= canvas.x + canvas.width &&
      node.y + node.height <= canvas.y + canvas.height
    );
  }

  async select(id: string, options: { add?: boolean } = {}): Promise<void> {
    await this.node(id).click(options.add === true ? { modifiers: ['Shift'] } : {});
    await this.node(id).and(this.#window.page.locator('.selected')).waitFor();
  }

  /** Walks with the arrow keys until a record is selected. */
  async selectByArrows(id: string): Promise<void> {
    const chosen = this.node(id).and(this.#window.page.locator('.selected'));
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
      if ((await chosen.count()) === 1) return;
      await this.press(key);
    }
    await chosen.waitFor();
  }

  async selectEdge(id: string): Promise<void> {
    // The line is thin and its box is not: the press has to be on the line itself.
    const point = await this.edge(id)
      .locator('.react-flow__edge-interaction')
      .evaluate((path: SVGPathElement) => {
        const point = path.getPointAtLength(path.getTotalLength() * 0.7);
        const { x, y } = point.matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
        return { x, y };
      });
    await this.#window.page.mouse.click(point.x, point.y);
    // A level line has no height, which counts as not to be seen.
    await this.edge(id).and(this.#window.page.locator('.selected')).waitFor({ state: 'attached' });
  }

  selected(): Locator {
    return this.#window.page.locator('.react-flow__node.selected, .react-flow__edge.selected');
  }

  /** The middle of the cell of a stage and a lane, on the screen. */
  async cell(stageId: string, laneId: string): Promise<ScreenPoint> {
    const { x } = await this.centre(stageId);
    const { y } = await this.centre(laneId);
    return { x, y };
  }

  async doubleClickCell(stageId: string, laneId: string): Promise<void> {
    const { x, y } = await this.cell(stageId, laneId);
    await this.#window.page.mouse.dblclick(x, y);
  }

  async clickCell(stageId: string, laneId: string): Promise<void> {
    const { x, y } = await this.cell(stageId, laneId);
    await this.#window.page.mouse.click(x, y);
  }

  get newCard(): Locator {
    return this.canvas.getByLabel(this.#window.say('canvas.newCard'), { exact: true });
  }

  /** Types what is open for typing (a new card), keeps it, and waits until it is there. */
  async typeCard(text: string): Promise<void> {
    await this.newCard.waitFor();
    await this.#window.page.keyboard.type(text);
    await this.#window.page.keyboard.press('Enter');
    await this.newCard.waitFor({ state: 'detached' });
  }

  /** Types into the chosen cell without opening anything: the first key does, and none may get lost. */
  async typeInCell(text: string): Promise<void> {
    // Letters that the test's keyboard does not have come without a key, which opens nothing.
    if (!/^[ -~]/.test(text)) throw new Error('begin with a Latin letter');
    await this.#window.page.keyboard.type(text);
    await this.#window.page.keyboard.press('Enter');
    await this.newCard.waitFor({ state: 'detached' });
  }

  get titleEditor(): Locator {
    return this.canvas.getByLabel(this.#window.say('canvas.editTitle'), { exact: true });
  }

  /** Types over the title that is open for editing in place. */
  async typeTitle(text: string): Promise<void> {
    await this.titleEditor.waitFor();
    await this.#window.page.keyboard.press('ControlOrMeta+A');
    await this.#window.page.keyboard.type(text);
    await this.#window.page.keyboard.press('Enter');
    await this.titleEditor.waitFor({ state: 'detached' });
  }

  /** Makes a touchpoint by double-click in a cell of the customer's side. */
  async newTouchpoint(stageTitle: string, title: string): Promise<RecordOf<'touchpoint'>> {
    const stage = await this.find('stage', stageTitle);
    const lane = await this.lane('customer', 'touchpoints');
    await this.doubleClickCell(stage.id, lane.id);
    await this.typeCard(title);
    return this.find('touchpoint', title);
  }

  press(keys: string): Promise<void> {
    return this.#window.page.keyboard.press(keys);
  }

  async drag(from: ScreenPoint, to: ScreenPoint): Promise<void> {
    const { mouse } = this.#window.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 8, from.y + 4);
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** Draws an arrow from one touchpoint to another by the first one's handle. */
  async connect(fromId: string, toId: string, handle: 'right' | 'left' | 'top' | 'bottom'): Promise<void> {
    await this.node(fromId).hover();
    const box = await this.node(fromId).locator(`.react-flow__handle[data-handleid=${handle}]`).boundingBox();
    if (box === null) throw new Error(`no handle ${handle}`);
    await this.drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, await this.centre(toId));
  }

  /** Drags an end of the selected arrow to a place of the screen. */
  async moveArrowEnd(id: string, end: 'source' | 'target', to: ScreenPoint): Promise<void> {
    const box = await this.edge(id).locator(`.react-flow__edgeupdater-${end}`).boundingBox();
    if (box === null) throw new Error(`no ${end} of ${id}`);
    await this.drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, to);
  }

  /** The toolbar's undo or redo, with the step it would take in its name. */
  historyButton(way: 'undo' | 'redo'): Locator {
    const name = this.#window.say(`history.${way}`, { label: '' }).trim();
    return this.#window.page.locator(`header button[aria-label^="${name}"]`);
  }

  async showAll(): Promise<void> {
    await this.#window.button('action.zoom.all').click();
  }
}
