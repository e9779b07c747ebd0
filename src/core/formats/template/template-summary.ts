import type { Language } from '../../words/language.ts';
import type { Template } from './template-schema.ts';

export interface TemplateOverview {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly counts: { readonly stages: number; readonly touchpoints: number; readonly lanes: number };
  readonly hasEmployeeSide: boolean;
}

/** What the gallery shows of a template. */
export function templateSummary(template: Template, language: Language): TemplateOverview {
  const stages = template.journeys.flatMap((journey) => journey.stages);
  return {
    id: template.id,
    title: template.title[language],
    summary: template.summary[language],
    counts: {
      stages: stages.length,
      touchpoints: stages.reduce((sum, stage) => sum + (stage.touchpoints?.length ?? 0), 0),
      lanes: template.journeys.reduce((sum, journey) => sum + journey.lanes.length, 0),
    },
    hasEmployeeSide: template.journeys.some((journey) => journey.side === 'employee'),
  };
}
