/**
 * What a template needs of the library. The ids of these records are made of the template's own keys and not anew, so a
 * template used twice, or a channel that five templates name, is in the library once:
 *  - `channel:<key>`, shared by all templates;
 *  - `persona:<template>:<key>` and `evidence:<template>:<key>`.
 * They say nothing of the language: whoever uses a template in a second language keeps the words that are there.
 */
import type { LibraryRecord } from '../../model/any-record.ts';
import type { Language } from '../../words/language.ts';
import type { Template } from './template-schema.ts';

export function channelId(key: string): string {
  return `channel:${key}`;
}

export function personaId(template: Template, key: string): string {
  return `persona:${template.id}:${key}`;
}

export function evidenceId(template: Template, key: string): string {
  return `evidence:${template.id}:${key}`;
}

export function templateLibrary(template: Template, language: Language): LibraryRecord[] {
  const records: LibraryRecord[] = [];
  for (const { side, persona } of template.journeys) {
    if (persona === undefined) continue;
    records.push({
      id: personaId(template, persona.key),
      type: 'persona',
      side,
      name: persona.name[language],
      role: persona.role[language],
      description: persona.description[language],
      goals: persona.goals[language],
      imageHash: null,
    });
  }
  for (const [key, { title, icon, online }] of Object.entries(template.channels)) {
    records.push({ id: channelId(key), type: 'channel', title: title[language], icon, online });
  }
  for (const [key, { kind, title, quote, n }] of Object.entries(template.evidence)) {
    records.push({
      id: evidenceId(template, key),
      type: 'evidence',
      kind,
      title: title[language],
      quote: quote?.[language] ?? '',
      source: template.sampleData.source[language],
      date: template.sampleData.date,
      n: n ?? null,
    });
  }
  return records;
}
