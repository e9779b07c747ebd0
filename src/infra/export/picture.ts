/** A map composed for an export: what will be drawn, and what has to be in the file for it to be whole. */

import { composeMap } from '../../core/scene/compose-map.ts';
import type { Scene } from '../../core/scene/display-list.ts';
import { expectedCounts } from '../../core/scene/expected-counts.ts';
import type { Palette } from '../../core/scene/palette.ts';
import { lightPalette } from '../../core/scene/palette.ts';
import type { PictureCounts } from '../../core/scene/svg-counts.ts';
import { missingCharacters } from '../../core/scene/svg-fonts.ts';
import type { SvgImage } from '../../core/scene/svg-shapes.ts';
import type { Words } from '../../core/scene/words.ts';
import type { SvgOptions } from '../../core/scene/write-svg.ts';
import { type Message, message } from '../../core/store/message.ts';
import { recordsOf } from '../../core/store/records.ts';
import { ExportFailure, type ExportRequest } from '../../services/ports/exporter.ts';

export interface Picture {
  readonly scene: Scene;
  /** What the records say has to be seen. */
  readonly expected: PictureCounts;
  readonly palette: Palette;
  readonly background: SvgOptions['background'];
  readonly title: string;
  readonly summary: string;
  readonly language: Words['language'];
  readonly images: (hash: string) => SvgImage | null;
  /** Characters that no bundled font has. */
  readonly missing: ReadonlySet<string>;
}

export function composePicture(request: ExportRequest, words: Words): Picture {
  const { background, language } = request.options;
  const records = recordsOf(request.records);
  const stageIds = request.options.stageIds === null ? null : new Set(request.options.stageIds);
  const { scene } = composeMap({ records, library: recordsOf(request.libraryRecords), words, stageIds });
  const expected = expectedCounts(records, stageIds);
  const blobs = new Map(request.images.map((image) => [image.hash, image]));
  return {
    scene,
    expected,
    palette: lightPalette,
    background,
    title: scene.title.trim() === '' ? words.tell('exporter.untitled') : scene.title,
    summary: words.tell('exporter.summary', { ...expected }),
    language,
    images(hash) {
      const blob = blobs.get(hash);
      if (blob === undefined) return null;
      const { buffer, byteOffset, byteLength } = blob.bytes;
      return {
        mediaType: blob.mediaType,
        base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
      };
    },
    missing: new Set(missingCharacters(scene)),
  };
}

const mostCharactersNamed = 12;

export function missingNotices({ missing }: Picture): Message[] {
  if (missing.size === 0) return [];
  const named = [...missing].slice(0, mostCharactersNamed).join(' ');
  const characters = missing.size > mostCharactersNamed ? `${named} …` : named;
  return [message('exporter.missingCharacters', { characters })];
}

/** @throws ExportFailure when what was found in the output is not what the records hold. */
export function checkCounts(expected: PictureCounts, drawn: PictureCounts): void {
  const { touchpoints, pains, connections } = expected;
  if (drawn.touchpoints === touchpoints && drawn.pains === pains && drawn.connections === connections) {
    return;
  }
  const reason = message('exporter.countsDiffer', {
    touchpoints,
    pains,
    connections,
    drawnTouchpoints: drawn.touchpoints,
    drawnPains: drawn.pains,
    drawnConnections: drawn.connections,
  });
  throw new ExportFailure('exportFailed', reason);
}
