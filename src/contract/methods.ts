/**
 * The whole API between a window and its host: each method's input and output. Three transports carry it (in process,
 * Electron, HTTP + WebSocket), one dispatcher answers it, and input is parsed at the host whatever the transport.
 * Errors are ContractError (error-codes.ts). Pictures and files never travel in here but by path (resource-paths.ts).
 */
import * as z from 'zod';
import { capabilitiesSchema } from './capabilities.ts';
import { messageSchema } from './message-schema.ts';
import { recordSchema, storedTransactionSchema, transactionSchema } from './transaction-schema.ts';

export const languageSchema = z.enum(['ru', 'en']);
export type Language = z.infer<typeof languageSchema>;

const documentIdSchema = z.string().min(1).max(80);
const pathSchema = z.string().min(1).max(4000);
const nothing = z.strictObject({});

/** A project file and its title; the path is absolute. */
export const projectSchema = z.strictObject({ path: pathSchema, title: z.string() });
export type ProjectSummary = z.infer<typeof projectSchema>;

export const recentProjectSchema = projectSchema.extend({
  /** Milliseconds since 1970, UTC. */
  openedAt: z.number(),
  /** False when the file is not where it was. */
  present: z.boolean(),
});

/** What a person has chosen for themselves, whatever project is open. */
export const settingsSchema = z.strictObject({
  /** Null: the system's language. */
  language: languageSchema.nullable(),
  /** The name beside this person's changes. */
  authorName: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A map in the list of maps. Times are milliseconds since 1970, UTC; `seq` is its last transaction's. */
export const mapSummarySchema = z.strictObject({
  id: documentIdSchema,
  title: z.string(),
  summary: z.string(),
  state: z.enum(['asIs', 'toBe', 'research']),
  period: z.string(),
  tags: z.array(z.string()),
  createdAt: z.number(),
  updatedAt: z.number(),
  seq: z.int(),
  counts: z.strictObject({ stages: z.int(), touchpoints: z.int(), pains: z.int(), connections: z.int() }),
  hasEmployeeSide: z.boolean(),
});
export type MapSummary = z.infer<typeof mapSummarySchema>;

/** A template as the gallery shows it, in one language. */
export const templateSummarySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  counts: z.strictObject({ stages: z.int(), touchpoints: z.int(), lanes: z.int() }),
  hasEmployeeSide: z.boolean(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

/** What to make of a map; JSON heeds neither scale, background nor stages. */
export const exportOptionsSchema = z.strictObject({
  format: z.enum(['png', 'svg', 'json']),
  /** PNG pixels per layout unit. */
  scale: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  background: z.enum(['light', 'transparent']),
  /** Stages to draw, of any journey; null: the whole map. */
  stageIds: z.array(documentIdSchema).max(500).nullable(),
  language: languageSchema,
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** One thing that a format could not hold or that was guessed, and how often. */
export const lossSchema = z.strictObject({ message: messageSchema, count: z.int().min(1) });
export type Loss = z.infer<typeof lossSchema>;

/** A map that a file holds, and what would not come along. */
export const importedMapSchema = z.strictObject({
  title: z.string(),
  counts: z.strictObject({ stages: z.int(), touchpoints: z.int(), pains: z.int(), connections: z.int() }),
  losses: z.array(lossSchema),
});

/** By name: what goes in and what comes out. A handler for each is in services/handlers.ts. */
export const methods = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      capabilities: capabilitiesSchema,
      project: projectSchema,
      settings: settingsSchema,
      /** The system's language as far as the host knows it. */
      systemLanguage: languageSchema,
    }),
  },
  'settings.set': { input: settingsSchema.partial(), output: settingsSchema },
  'project.recent': { input: nothing, output: z.strictObject({ projects: z.array(recentProjectSchema) }) },
  /** Without a path the project goes to the user's data folder, under its title. */
  'project.create': {
    input: z.strictObject({ title: z.string().min(1).max(200), path: pathSchema.nullable() }),
    output: projectSchema,
  },
  'project.open': { input: z.strictObject({ path: pathSchema }), output: projectSchema },
  /** Shows the system's dialog; null when the person cancelled. Needs `nativeDialogs`. */
  'project.choose': {
    input: z.strictObject({ purpose: z.enum(['open', 'create']) }),
    output: z.strictObject({ path: pathSchema.nullable() }),
  },
  'maps.list': { input: nothing, output: z.strictObject({ maps: z.array(mapSummarySchema) }) },
  'maps.create': {
    input: z.strictObject({
      templateId: z.string().max(100),
      language: languageSchema,
      /** Null: the template's own title. */
      title: z.string().max(500).nullable(),
    }),
    output: z.strictObject({ mapId: documentIdSchema }),
  },
  'maps.duplicate': {
    input: z.strictObject({ mapId: documentIdSchema, title: z.string().max(500) }),
    output: z.strictObject({ mapId: documentIdSchema }),
  },
  'maps.remove': { input: z.strictObject({ mapId: documentIdSchema }), output: nothing },
  /** Brings a removed map back as it was. */
  'maps.restore': { input: z.strictObject({ mapId: documentIdSchema }), output: nothing },
  'templates.list': {
    input: z.strictObject({ language: languageSchema }),
    output: z.strictObject({ templates: z.array(templateSummarySchema) }),
  },
  /** Opens a map, or the library under the id `library`. */
  'map.open': {
    input: z.strictObject({ mapId: documentIdSchema }),
    output: z.strictObject({
      mapId: documentIdSchema,
      /** The project that it was opened from, for `map.commit`. */
      projectPath: pathSchema,
      kind: z.enum(['map', 'library']),
      seq: z.int(),
      records: z.array(recordSchema),
      /** The latest transactions, oldest first: what undo can still reach after a restart. */
      history: z.array(storedTransactionSchema),
    }),
  },
  /** Stores a transaction, or answers `conflict` with those the caller has missed. The same id twice is stored once. */
  'map.commit': {
    input: z.strictObject({
      mapId: documentIdSchema,
      /**
       * As `map.open` told it. Every project has a library, and the copy of a project has its maps: a change that comes
       * after somebody opened another project is `notFound` there, and never stored in the wrong file. Whoever can't
       * meet that may leave it out.
       */
      projectPath: pathSchema.optional(),
      baseSeq: z.int().min(0),
      transaction: transactionSchema,
    }),
    output: z.strictObject({ seq: z.int() }),
  },
  'export.start': {
    input: z.strictObject({ mapId: documentIdSchema, options: exportOptionsSchema }),
    output: z.strictObject({ jobId: z.string() }),
  },
  'export.cancel': { input: z.strictObject({ jobId: z.string() }), output: nothing },
  /** Shows the system's save dialog and writes the finished file there. Needs `nativeDialogs`. */
  'export.save': {
    input: z.strictObject({ jobId: z.string() }),
    output: z.strictObject({ path: pathSchema.nullable() }),
  },
  /** Says what a file holds and what would be lost, and changes nothing. */
  'import.preview': {
    input: z.strictObject({ fileName: z.string().max(500), text: z.string(), language: languageSchema }),
    output: z.strictObject({ format: z.enum(['json', 'mermaid']), maps: z.array(importedMapSchema) }),
  },
  'import.run': {
    input: z.strictObject({ fileName: z.string().max(500), text: z.string(), language: languageSchema }),
    output: z.strictObject({ mapIds: z.array(documentIdSchema), maps: z.array(importedMapSchema) }),
  },
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type MethodInput<Name extends MethodName> = z.input<Methods[Name]['input']>;
export type MethodOutput<Name extends MethodName> = z.output<Methods[Name]['output']>;
