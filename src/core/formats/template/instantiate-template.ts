import type { AnyRecord } from '../../model/any-record.ts';
import { defaultEmotionScale } from '../../model/emotion.ts';
import type { RecordId } from '../../model/fields.ts';
import { laneContent } from '../../model/lane-role.ts';
import type { MeasuredCount } from '../../model/measured-value.ts';
import { metricKindFacts } from '../../model/metric-kind.ts';
import { ordersAfter } from '../../model/order-key.ts';
import type { Language } from '../../words/language.ts';
import { channelId, evidenceId, personaId, templateLibrary } from './template-library.ts';
import type {
  Template,
  TemplateAmount,
  TemplateCard,
  TemplateJourney,
  TemplateMetric,
  TemplatePain,
  TemplateStage,
  TemplateText,
  TemplateTouchpoint,
} from './template-schema.ts';

/**
 * The records of a template in one language.
 *
 * @param newId gives every record of the map an id of its own; the first call is for the `map` record, which is the first
 * of `mapRecords`. Library records have ids that stay the same from use to use (see template-library.ts): add those that
 * the library does not have yet.
 */
export function instantiateTemplate(
  template: Template,
  language: Language,
  newId: () => RecordId,
): { mapRecords: AnyRecord[]; libraryRecords: AnyRecord[] } {
  return {
    mapRecords: new Maker(template, language, newId).make(),
    libraryRecords: templateLibrary(template, language),
  };
}

/** One use of a template: what its keys have become, and the records so far. */
class Maker {
  private readonly template: Template;
  private readonly language: Language;
  private readonly newId: () => RecordId;
  private readonly records: AnyRecord[] = [];
  private readonly laneIds = new Map<string, RecordId>();
  private readonly touchpointIds = new Map<string, RecordId>();
  /** The last order key given inside a cell, a host or a target. */
  private readonly lastOrder = new Map<string, string>();

  constructor(template: Template, language: Language, newId: () => RecordId) {
    this.template = template;
    this.language = language;
    this.newId = newId;
  }

  make(): AnyRecord[] {
    this.addMap();
    const journeyIds = this.template.journeys.map((journey) => this.addJourney(journey));
    // A blueprint's touchpoints stand under the customer's stages, so every lane has to be there before any stage.
    for (const [index, journey] of this.template.journeys.entries()) {
      for (const stage of journey.stages) this.addStage(journeyIds[index] ?? '', journey, stage);
    }
    for (const connection of this.template.connections) {
      this.records.push({
        id: this.newId(),
        type: 'connection',
        fromId: this.touchpointIds.get(connection.from) ?? '',
        toId: this.touchpointIds.get(connection.to) ?? '',
        kind: connection.kind ?? 'next',
        label: this.text(connection.label),
        share: connection.share ?? null,
      });
    }
    return this.records;
  }

  private addMap(): void {
    const { map } = this.template;
    this.records.push({
      id: this.newId(),
      type: 'map',
      title: this.text(map.title),
      summary: this.text(map.summary),
      purpose: this.text(map.purpose),
      state: map.state,
      period: this.text(map.period),
      currency: map.currency[this.language],
      customerValueMinor: this.amount(map.customerValueMinor),
      emotionScale: defaultEmotionScale,
      tags: this.tags(map.tags),
    });
  }

  private addJourney(journey: TemplateJourney): RecordId {
    const id = this.newId();
    this.records.push({
      id,
      type: 'journey',
      side: journey.side,
      mode: journey.mode ?? 'lifecycle',
      title: this.text(journey.title),
      personaId: journey.persona === undefined ? null : personaId(this.template, journey.persona.key),
      completed: this.count(journey.completed),
    });
    for (const lane of journey.lanes) {
      const laneId = this.newId();
      this.laneIds.set(lane.key, laneId);
      this.records.push({
        id: laneId,
        type: 'lane',
        journeyId: id,
        role: lane.role,
        title: this.text(lane.title),
        order: this.nextOrder(`lanes ${id}`),
        height: null,
        hidden: false,
        collapsed: false,
      });
    }
    return id;
  }

  private addStage(journeyId: RecordId, journey: TemplateJourney, stage: TemplateStage): void {
    const id = this.newId();
    this.records.push({
      id,
      type: 'stage',
      journeyId,
      title: this.text(stage.title),
      goal: this.text(stage.goal),
      order: this.nextOrder(`stages ${journeyId}`),
      width: null,
      hidden: false,
      entrants: this.count(stage.entrants),
      avoidableShare: stage.avoidableShare ?? null,
    });
    this.addAttached(id, stage.metrics, stage.pains);
    const ownLane = journey.lanes.find((lane) => laneContent(lane.role) === 'touchpoints')?.key ?? '';
    for (const touchpoint of stage.touchpoints ?? []) this.addTouchpoint(id, ownLane, touchpoint);
    for (const card of stage.cards ?? []) this.addCard(id, card);
  }

  private addTouchpoint(stageId: RecordId, ownLane: string, touchpoint: TemplateTouchpoint): void {
    const id = this.newId();
    const laneId = this.laneIds.get(touchpoint.lane ?? ownLane) ?? '';
    this.touchpointIds.set(touchpoint.key, id);
    this.records.push({
      id,
      type: 'touchpoint',
      stageId,
      laneId,
      column: touchpoint.column ?? 0,
      order: this.nextOrder(`cell ${stageId} ${laneId}`),
      title: this.text(touchpoint.title),
      description: this.text(touchpoint.description),
      channelId: touchpoint.channel === undefined ? null : channelId(touchpoint.channel),
      kind: touchpoint.kind ?? 'action',
      momentOfTruth: touchpoint.momentOfTruth ?? false,
      emotion:
        touchpoint.emotion === undefined
          ? null
          : { value: touchpoint.emotion, ...defaultEmotionScale, label: null, source: 'manual' },
      owner: this.text(touchpoint.owner),
      imageHash: null,
      evidenceIds: this.evidence(touchpoint.evidence),
      tags: this.tags(touchpoint.tags),
    });
    this.addAttached(id, touchpoint.metrics, touchpoint.pains);
  }

  private addCard(stageId: RecordId, card: TemplateCard): void {
    const laneId = this.laneIds.get(card.lane) ?? '';
    this.records.push({
      id: this.newId(),
      type: 'card',
      stageId,
      laneId,
      column: card.column ?? 0,
      order: this.nextOrder(`cell ${stageId} ${laneId}`),
      text: this.text(card.text),
      attribution: this.text(card.attribution),
      imageHash: null,
      evidenceIds: this.evidence(card.evidence),
      tags: [],
    });
  }

  private addAttached(
    hostId: RecordId,
    metrics: readonly TemplateMetric[] = [],
    pains: readonly TemplatePain[] = [],
  ): void {
    for (const metric of metrics) {
      const facts = metricKindFacts(metric.kind);
      const { source, date } = this.template.sampleData;
      this.records.push({
        id: this.newId(),
        type: 'metricCard',
        hostId,
        kind: metric.kind,
        title: this.text(metric.title),
        unit: metric.unit ?? facts.unit,
        direction: metric.direction ?? facts.direction,
        value: {
          value: this.amount(metric.value) ?? 0,
          n: metric.n ?? null,
          date,
          source: this.text(source),
        },
        target: this.amount(metric.target),
        order: this.nextOrder(`metrics ${hostId}`),
        pinned: metric.pinned ?? true,
      });
    }
    for (const pain of pains) {
      this.records.push({
        id: this.newId(),
        type: 'pain',
        targetId: hostId,
        kind: pain.kind ?? 'pain',
        title: this.text(pain.title),
        description: this.text(pain.description),
        order: this.nextOrder(`pains ${hostId}`),
        severity: pain.severity,
        reach: pain.reach ?? null,
        lossShare: pain.lossShare ?? null,
        status: pain.status ?? 'open',
        owner: this.text(pain.owner),
        evidenceIds: this.evidence(pain.evidence),
        tags: this.tags(pain.tags),
      });
    }
  }

  private text(text: TemplateText | undefined): string {
    return text?.[this.language] ?? '';
  }

  private tags(tags: readonly TemplateText[] = []): string[] {
    return tags.map((tag) => tag[this.language]);
  }

  private amount(amount: TemplateAmount | undefined): number | null {
    if (amount === undefined) return null;
    return typeof amount === 'number' ? amount : amount[this.language];
  }

  private count(value: number | undefined): MeasuredCount | null {
    if (value === undefined) return null;
    const { source, date } = this.template.sampleData;
    return { value, n: null, date, source: this.text(source) };
  }

  private evidence(keys: readonly string[] = []): RecordId[] {
    return keys.map((key) => evidenceId(this.template, key));
  }

  private nextOrder(place: string): string {
    const order = ordersAfter(this.lastOrder.get(place) ?? null, 1)[0] ?? '';
    this.lastOrder.set(place, order);
    return order;
  }
}
