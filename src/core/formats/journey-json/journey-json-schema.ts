/** The published JSON Schema of the file form, made from the record schemas so that the two can't differ. */
import * as z from 'zod';
import { documentKindOf, recordDefinitions, recordTypes } from '../../model/any-record.ts';
import { imageMediaTypes, journeyFormat, journeyVersion } from './journey-file.ts';

/** The schema as plain JSON (draft 2020-12): what `assets/schemas/twinpath-journey-1.schema.json` holds. */
export function journeyJsonSchema(): Record<string, unknown> {
  const definitions: Record<string, unknown> = {};
  for (const type of recordTypes) {
    const { $schema: _, ...schema } = z.toJSONSchema(recordDefinitions[type].schema);
    definitions[type] = schema;
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${journeyFormat}:${journeyVersion}`,
    title: 'Twinpath journey map',
    description: 'One customer journey map with the library records and images that it uses.',
    type: 'object',
    properties: {
      format: { const: journeyFormat },
      version: { const: journeyVersion },
      generator: { type: 'string', maxLength: 200 },
      map: { type: 'array', items: anyOfKind('map') },
      library: { type: 'array', items: anyOfKind('library') },
      images: {
        type: 'object',
        description: 'Images by the SHA-256 of their bytes in lower-case hex.',
        propertyNames: { pattern: '^[0-9a-f]{64}$' },
        additionalProperties: {
          type: 'object',
          properties: {
            mediaType: { enum: [...imageMediaTypes] },
            base64: { type: 'string', contentEncoding: 'base64' },
          },
          required: ['mediaType', 'base64'],
          additionalProperties: false,
        },
      },
    },
    required: ['format', 'version', 'generator', 'map', 'library', 'images'],
    additionalProperties: false,
    $defs: definitions,
  };
}

function anyOfKind(kind: 'map' | 'library'): { oneOf: { $ref: string }[] } {
  const types = recordTypes.filter((type) => documentKindOf(type) === kind);
  return { oneOf: types.map((type) => ({ $ref: `#/$defs/${type}` })) };
}
