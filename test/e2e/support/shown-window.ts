/** A window as it speaks: what it shows is found by the words of its language, and its host is asked over its own connection. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { MethodInput, MethodName, MethodOutput } from '../../../src/contract/methods.ts';
import type { Words } from '../../../src/core/scene/words.ts';
import type { MessageParams } from '../../../src/core/store/message.ts';
import type { Language } from '../../../src/core/words/language.ts';
import { loadWords } from '../../../src/infra/files/locale-words.ts';

const assets = fileURLToPath(new URL('../../../assets', import.meta.url));

interface ApiReply {
  readonly ok: boolean;
  readonly output: unknown;
}

export class ShownWindow {
  readonly page: Page;
  #words: Words;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#words = loadWords(assets, language);
  }

  get language(): Language {
    return this.#words.language;
  }

  /** What the window says for a key of assets/locales. */
  say(key: string, params?: MessageParams): string {
    return this.#words.tell(key, params);
  }

  button(key: string, params?: MessageParams): Locator {
    return this.page.getByRole('button', { name: this.say(key, params), exact: true });
  }

  menuItem(label: string): Locator {
    return this.page.locator('[role=menuitem], [role=menuitemcheckbox]').filter({ hasText: label }).first();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  toast(): Locator {
    return this.page.getByRole('region', { name: this.say('ui.toast.region') }).locator('li');
  }

  /** Chooses in the settings, as a person does. */
  async chooseLanguage(language: Language): Promise<void> {
    await this.button('app.settings.label').click();
    await this.menuItem(this.say('app.settings.language')).click();
    await this.menuItem({ ru: 'Русский', en: 'English' }[language]).click();
    await this.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    this.#words = loadWords(assets, language);
  }

  /** Asks the host over the window's own connection. */
  async call<Name extends MethodName>(method: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>> {
    const reply = await this.page.evaluate(
      async ([name, value]): Promise<ApiReply> => {
        const { twinpath } = globalThis as {
          twinpath?: { call(name: string, value: unknown): Promise<ApiReply> };
        };
        if (twinpath !== undefined) return twinpath.call(name, value);
        const answer = await fetch(`/api/call/${name}`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-twinpath': '1',
            authorization: `Bearer ${sessionStorage.getItem('twinpath.bearer')}`,
          },
          body: JSON.stringify(value),
        });
        return answer.json() as Promise<ApiReply>;
      },
      [method, input] as const,
    );
    if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply)}`);
    return reply.output as MethodOutput<Name>;
  }
}
