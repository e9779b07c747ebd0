/** The panel that shows and changes what is selected. */
import type { Locator } from 'playwright-core';
import type { EmotionLevel } from '../../../src/core/model/emotion.ts';
import type { ShownWindow } from './shown-window.ts';

export class Inspector {
  readonly #window: ShownWindow;

  constructor(window: ShownWindow) {
    this.#window = window;
  }

  get panel(): Locator {
    return this.#window.page.getByRole('complementary', {
      name: this.#window.say('action.panel.inspector'),
    });
  }

  button(key: string): Locator {
    return this.panel.getByRole('button', { name: this.#window.say(key), exact: true });
  }

  field(key: string): Locator {
    const labelled = this.panel.getByLabel(this.#window.say(key), { exact: true });
    // A section may have the name of its only field.
    return labelled.and(this.#window.page.locator('input, textarea, select'));
  }

  /** Types into a field and leaves it, so that the document has it. */
  async fill(key: string, text: string): Promise<void> {
    const field = this.field(key);
    await field.fill(text);
    await field.press('Tab');
  }

  async choose(key: string, value: string): Promise<void> {
    await this.field(key).selectOption(value);
  }

  /** One of a few that are all in sight. */
  async pick(key: string, name: string): Promise<void> {
    const group = this.panel.getByRole('radiogroup', { name: this.#window.say(key), exact: true });
    await group.getByRole('radio', { name, exact: true }).click();
  }

  async face(level: EmotionLevel): Promise<void> {
    await this.button(`emotionLevel.${level}`).click();
  }

  /** A pain or barrier of what is selected; it is selected afterwards. */
  async addPain(kind: 'pain' | 'barrier', title: string): Promise<void> {
    await this.button(`inspector.pain.add.${kind}`).click();
    await this.fill('inspector.title', title);
  }

  /** A metric of what is selected; it is selected afterwards. */
  async addMetric(kind: string): Promise<void> {
    await this.button('inspector.metric.add').click();
    await this.#window.menuItem(this.#window.say(`metricKind.${kind}`)).click();
    await this.field('inspector.metric.target').waitFor();
  }
}
