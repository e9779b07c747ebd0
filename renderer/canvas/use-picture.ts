/** The open map as a picture, made anew when its records, its library or the language change. */
import { useMemo, useRef } from 'react';
import { composeMap, type MapPicture } from '../../src/core/scene/compose-map.ts';
import { FigureCache } from '../../src/core/scene/figure-cache.ts';
import type { Words } from '../../src/core/scene/words.ts';
import { useText } from '../i18n/use-text.ts';
import { useLibraryRecords, useMapRecords } from '../state/editor-context.ts';

export function usePicture(): MapPicture {
  const records = useMapRecords();
  const library = useLibraryRecords();
  const { language, tell } = useText();
  const cache = useRef<FigureCache>(null);
  cache.current ??= new FigureCache();
  return useMemo(() => {
    const words: Words = {
      language,
      tell: (key, params) => tell(params === undefined ? { key } : { key, params }),
    };
    const figures = cache.current ?? new FigureCache();
    const picture = composeMap({ records, library, words, cache: figures });
    figures.keepOnly(picture.scene.groups);
    return picture;
  }, [records, library, language, tell]);
}
