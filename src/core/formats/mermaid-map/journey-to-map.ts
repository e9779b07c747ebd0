/**
 * A Mermaid journey as a map: sections become stages, tasks become touchpoints that follow one another, scores become
 * emotions with the number as it was written, and one actor becomes the persona while several become tags.
 */
import {
  type LibraryRecord,
  type MapDocumentRecord,
  type RecordOf,
  type RecordType,
  recordDefinitions,
} from '../../model/any-record.ts';
import type { Emotion } from '../../model/emotion.ts';
import type { RecordId } from '../../model/fields.ts';
import { ordersAfter } from '../../model/order-key.ts';
import { type ImportLoss, mostLosses } from '../import-loss.ts';
import type { ImportWords } from '../import-words.ts';
import { LossList } from '../loss-list.ts';
import { plainLines } from '../mermaid/plain-text.ts';
import type { JourneyAst, JourneyNotice, JourneySection, JourneyTask } from '../mermaid/types.ts';
import { proseText, titleText } from './mapped-text.ts';

export interface MappedJourney {
  readonly mapRecords: readonly MapDocumentRecord[];
  readonly libraryRecords: readonly LibraryRecord[];
  readonly losses: readonly ImportLoss[];
}

export interface MappingOptions {
  readonly words: ImportWords;
  /** Gives an id that nothing else has; the first is the map's. */
  readonly newId: () => RecordId;
  /** The map's title when the diagram has none. */
  readonly fallbackTitle: string;
  /** What the reader passed over, with lines counted in the diagram. */
  readonly notices?: readonly JourneyNotice[];
  /** Lines of the file before the diagram. */
  readonly lineOffset?: number;
}

const longestTitle = 500;
const longestTag = 60;
const longestProse = 20_000;
const mostTags = 50;
/** Sub-columns that a stage has. */
const mostColumns = 200;
/** Mermaid's documented scale. */
const scale = { min: 1, max: 5 };

/** Never throws and gives a document that keeps every rule, whatever the diagram says. */
export function journeyToMap(journey: JourneyAst, options: MappingOptions): MappedJourney {
  return new Mapper(journey, options).map();
}

class Mapper {
  readonly #journey: JourneyAst;
  readonly #options: MappingOptions;
  readonly #losses = new LossList();
  readonly #records: MapDocumentRecord[] = [];
  readonly #libraryRecords: LibraryRecord[] = [];
  /** The only actor of the diagram, who became the persona. */
  #persona: string | null = null;
  #laneId: RecordId = '';
  #previousId: RecordId | null = null;

  constructor(journey: JourneyAst, options: MappingOptions) {
    this.#journey = journey;
    this.#options = options;
  }

  map(): MappedJourney {
    this.#tellNotices();
    this.#addMap();
    const journeyId = this.#addJourney();
    const orders = ordersAfter(null, this.#journey.sections.length);
    for (const [index, section] of this.#journey.sections.entries()) {
      this.#addStage(journeyId, section, orders[index] ?? '');
    }
    return {
      mapRecords: this.#records,
      libraryRecords: this.#libraryRecords,
      losses: this.#losses.list(mostLosses),
    };
  }

  #tellNotices(): void {
    const { notices = [], lineOffset = 0 } = this.#options;
    for (const { code, line, text } of notices) {
      this.#losses.add(`loss.mermaid.${code}`, { line: line + lineOffset, text });
    }
  }

  #addMap(): void {
    const { title, accTitle, accDescription, frontMatter } = this.#journey;
    const spoken = this.#title(accTitle ?? '');
    const shown = this.#title(title ?? '') || spoken;
    if (spoken !== '' && spoken !== shown) this.#losses.add('importLoss.mermaid.accTitle', { text: spoken });
    if (frontMatter !== null && holdsMoreThanTitle(frontMatter)) {
      this.#losses.add('loss.mermaid.front-matter-dropped');
    }
    this.#add('map', {
      title: shown || this.#options.fallbackTitle,
      summary: proseText(plainLines(accDescription ?? ''), longestProse, this.#losses),
      currency: this.#options.words.language === 'ru' ? 'RUB' : 'USD',
    });
  }

  #addJourney(): RecordId {
    const { tell } = this.#options.words;
    const journeyId = this.#add('journey', {
      side: 'customer',
      title: tell('sideJourney.customer'),
      personaId: this.#addPersona(),
    });
    const roles = ['emotions', 'touchpoints', 'pains'] as const;
    const orders = ordersAfter(null, roles.length);
    for (const [index, role] of roles.entries()) {
      const title = tell(`laneRole.${role}`);
      const id = this.#add('lane', { journeyId, role, title, order: orders[index] ?? '' });
      if (role === 'touchpoints') this.#laneId = id;
    }
    return journeyId;
  }

  /** RULE: one actor in the whole diagram is whose journey it is; several take part in it and become tags. */
  #addPersona(): RecordId | null {
    const actors = new Set<string>();
    for (const { tasks } of this.#journey.sections) {
      for (const task of tasks) for (const actor of task.actors) actors.add(plainActor(actor));
    }
    actors.delete('');
    const [only] = actors;
    if (only === undefined || actors.size > 1) return null;
    this.#persona = only;
    const id = this.#options.newId();
    const { defaults } = recordDefinitions.persona;
    this.#libraryRecords.push({
      ...defaults,
      id,
      type: 'persona',
      name: this.#title(only),
      side: 'customer',
    } as RecordOf<'persona'>);
    return id;
  }

  #addStage(journeyId: RecordId, section: JourneySection, order: string): void {
    const title = this.#title(section.name);
    if (title === '') this.#losses.add('importLoss.mermaid.emptySection');
    const stageId = this.#add('stage', { journeyId, title, order });
    const perColumn = Math.ceil(section.tasks.length / mostColumns);
    if (perColumn > 1) this.#losses.add('importLoss.mermaid.columnsShared', { most: mostColumns });
    const orders = ordersAfter(null, perColumn);
    for (const [index, task] of section.tasks.entries()) {
      const column = Math.floor(index / perColumn);
      this.#addTouchpoint(stageId, column, orders[index % perColumn] ?? '', task);
    }
  }

  #addTouchpoint(stageId: RecordId, column: number, order: string, task: JourneyTask): void {
    const title = this.#title(task.name);
    if (title === '') this.#losses.add('importLoss.mermaid.emptyTask');
    const id = this.#add('touchpoint', {
      stageId,
      laneId: this.#laneId,
      column,
      order,
      title,
      emotion: this.#emotion(task),
      tags: this.#tags(task),
    });
    if (this.#previousId !== null) this.#add('connection', { fromId: this.#previousId, toId: id });
    this.#previousId = id;
  }

  #emotion({ score, scoreText }: JourneyTask): Emotion | null {
    if (!Number.isFinite(score)) {
      this.#losses.add('importLoss.mermaid.noScore', { text: scoreText.slice(0, 80) });
      return null;
    }
    // A score such as "-0" is a zero like any other.
    const value = score === 0 ? 0 : score;
    if (value < scale.min || value > scale.max) {
      this.#losses.add('importLoss.mermaid.scoreOutside', { score: value });
    }
    return { value, ...scale, label: null, source: 'import' };
  }

  #tags(task: JourneyTask): string[] {
    const tags = new Set<string>();
    for (const raw of task.actors) {
      const actor = plainActor(raw);
      if (actor === '') this.#losses.add('importLoss.mermaid.emptyActor');
      else if (actor !== this.#persona) {
        const tag = titleText(actor, longestTag, this.#losses);
        if (tags.has(tag)) this.#losses.add('importLoss.mermaid.repeatedActor', { name: tag });
        else if (tags.size === mostTags) this.#losses.add('importLoss.mermaid.actorsCut', { most: mostTags });
        else if (tag !== '') tags.add(tag);
      }
    }
    return [...tags];
  }

  #title(raw: string): string {
    return titleText(raw, longestTitle, this.#losses);
  }

  #add<Type extends Exclude<RecordType, LibraryRecord['type']>>(
    type: Type,
    fields: Partial<Omit<RecordOf<Type>, 'id' | 'type'>>,
  ): RecordId {
    const id = this.#options.newId();
    const { defaults } = recordDefinitions[type];
    this.#records.push({ ...defaults, ...fields, id, type } as unknown as MapDocumentRecord);
    return id;
  }
}

function plainActor(actor: string): string {
  return actor.trim();
}

/** Whether settings would be lost: the title is used. */
function holdsMoreThanTitle(frontMatter: string): boolean {
  return frontMatter.split('\n').some((line) => line.trim() !== '' && !/^\s*title\s*:/.test(line));
}
