import * as z from 'zod';
import { message } from '../../store/message.ts';
import {
  type JourneyJsonError,
  type JourneyJsonErrorCode,
  journeyFormat,
  journeyVersion,
  mostDepth,
  mostJourneyUnits,
  mostRecords,
} from './journey-file.ts';
import { nestingDepth } from './nesting-depth.ts';
import { dropUnsafeKeys } from './unsafe-keys.ts';

/** The file's parts, their shape not yet looked at. */
export interface Envelope {
  readonly version: number;
  readonly map: readonly unknown[];
  readonly library: readonly unknown[];
  readonly images: Readonly<Record<string, unknown>>;
  /** Keys beside the known ones. */
  readonly unknownKeys: readonly string[];
  /** Keys that could reach an object's prototype; they are gone. */
  readonly unsafeKeys: number;
}

const envelopeSchema = z.object({
  map: z.array(z.unknown()),
  library: z.array(z.unknown()).default([]),
  images: z.record(z.string(), z.unknown()).default({}),
});
const knownKeys = ['format', 'version', 'generator', 'map', 'library', 'images', '$schema'];

/** Limits come first, then whose file it is and of which version, then its parts. Never throws. */
export function readEnvelope(
  text: string,
): { ok: true; envelope: Envelope } | { ok: false; error: JourneyJsonError } {
  if (text.length > mostJourneyUnits) return refused('tooLarge', 'importError.tooLarge', { megabytes: 50 });
  if (nestingDepth(text, mostDepth) > mostDepth)
    return refused('tooDeep', 'importError.json.tooDeep', { most: mostDepth });
  const parsed = parseJson(text);
  if (!parsed.ok) return refused('invalid', 'importError.json.syntax', { line: parsed.line });
  const unsafeKeys = dropUnsafeKeys(parsed.value);
  const { value } = parsed;
  if (!isObject(value) || value.format !== journeyFormat)
    return refused('notOurs', 'importError.json.notOurs');
  const { version } = value;
  if (!Number.isInteger(version) || Number(version) < 1)
    return refused('invalid', 'importError.json.noVersion');
  if (Number(version) > journeyVersion)
    return refused('newer', 'importError.json.newer', { version: Number(version), known: journeyVersion });
  const parts = envelopeSchema.safeParse(value);
  if (!parts.success) {
    const field = parts.error.issues[0]?.path.join('.') ?? '';
    return refused('invalid', 'importError.json.part', { field });
  }
  const { map, library, images } = parts.data;
  if (map.length + library.length > mostRecords) {
    return refused('tooLarge', 'importError.json.tooManyRecords', { most: mostRecords });
  }
  const unknownKeys = Object.keys(value).filter((key) => !knownKeys.includes(key));
  return { ok: true, envelope: { version: Number(version), map, library, images, unknownKeys, unsafeKeys } };
}

export function refused(
  code: JourneyJsonErrorCode,
  key: string,
  params: Record<string, string | number> = {},
): { ok: false; error: JourneyJsonError } {
  return { ok: false, error: { code, reason: message(key, params) } };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false; line: number } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // The engine names the place in its own words; without them the file's end is the likeliest.
    const words = error instanceof Error ? error.message : '';
    const line = /\bline (\d+)/.exec(words)?.[1];
    if (line !== undefined) return { ok: false, line: Number(line) };
    const position = Number(/\bposition (\d+)/.exec(words)?.[1] ?? text.length);
    return { ok: false, line: text.slice(0, position).split('\n').length };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
