/** The templates that come with the program: JSON files in one folder, read and checked once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instantiateTemplate } from '../../core/formats/template/instantiate-template.ts';
import {
  parseTemplate,
  parseTemplateChannels,
  type TemplateReading,
} from '../../core/formats/template/parse-template.ts';
import { sampleTemplateId, templateIds } from '../../core/formats/template/template-ids.ts';
import type { Template } from '../../core/formats/template/template-schema.ts';
import { templateSummary } from '../../core/formats/template/template-summary.ts';
import type { Templates } from '../../services/ports/templates.ts';

/**
 * @param folder with `channels.json` and one `<id>.json` for each of `templateIds`.
 * @throws Error naming the file when one is missing or broken: they are part of the program, so no person can mend them.
 */
export function openTemplates(folder: string): Templates {
  const templates = readTemplates(folder);
  const byId = new Map(templates.map((template) => [template.id, template]));
  return {
    sampleId: sampleTemplateId,
    list: (language) => templates.map((template) => templateSummary(template, language)),
    records(templateId, language, newId) {
      const template = byId.get(templateId);
      return template === undefined ? null : instantiateTemplate(template, language, newId);
    },
  };
}

/** Every template of the folder in the order of the gallery. Throws as `openTemplates` does. */
export function readTemplates(folder: string): Template[] {
  const channels = readWith(folder, 'channels.json', parseTemplateChannels);
  return templateIds.map((id) => {
    const fileName = `${id}.json`;
    const template = readWith(folder, fileName, (json) => parseTemplate(json, channels));
    if (template.id !== id) throw new Error(`${fileName} is the template ${template.id}`);
    return template;
  });
}

function readWith<Value>(
  folder: string,
  fileName: string,
  parse: (json: unknown) => TemplateReading<Value>,
): Value {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(folder, fileName), 'utf8'));
  } catch (error) {
    throw new Error(`The template file ${fileName} cannot be read`, { cause: error });
  }
  const reading = parse(json);
  if (!reading.ok) throw new Error(`The template file ${fileName} is broken: ${reading.problem}`);
  return reading.value;
}
