import { describe, expect, it } from 'vitest';
import { type Box, overlaps, right } from '../../src/core/layout/geometry.ts';
import { measureText } from '../../src/core/layout/text/measure-text.ts';
import type { SceneGroup, TextShape } from '../../src/core/scene/display-list.ts';
import { languages } from '../../src/core/words/language.ts';
import { pictureOf, templateIds, templateRequest } from './export-helpers.ts';

const cards = new Set(['touchpoint', 'card', 'pain', 'metricCard']);

const maps = ['sample', ...templateIds.filter((id) => id !== 'sample')].flatMap((id) =>
  languages.map((language) => [id, language, pictureOf(templateRequest({ language }, id))] as const),
);

/** The letters of an arrow's label: a pixel less all around than what they are set in. */
function wordsOf(group: SceneGroup): Box[] {
  return group.shapes
    .filter((shape): shape is TextShape => shape.shape === 'text')
    .map((text) => {
      const width = measureText(text.text, text) - 2;
      const height = text.size - 2;
      return { x: group.box.x + text.x - width / 2, y: group.box.y + text.y - height + 1, width, height };
    });
}

/** The straight stretches of an arrow's line, corners left out. */
function stretchesOf(group: SceneGroup): Box[] {
  const line = group.shapes.find((shape) => shape.shape === 'path');
  const points = [...(line?.d ?? '').matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({
    x: group.box.x + Number(x),
    y: group.box.y + Number(y),
  }));
  return points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return {
      x: Math.min(point.x, before.x),
      y: Math.min(point.y, before.y),
      width: Math.max(0.1, Math.abs(point.x - before.x)),
      height: Math.max(0.1, Math.abs(point.y - before.y)),
    };
  });
}

/** Without the rim that arrows end on. */
function inner({ x, y, width, height }: Box): Box {
  return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
}

describe.each(maps)('the picture of %s in %s', (_id, _language, { scene }) => {
  const arrows = scene.groups.filter((group) => group.kind === 'connection');
  const boxes = scene.groups.filter((group) => cards.has(group.kind)).map((group) => inner(group.box));

  it('leads no arrow through a card', () => {
    const through = arrows.filter((arrow) =>
      stretchesOf(arrow).some((stretch) => boxes.some((box) => overlaps(stretch, box))),
    );
    expect(through.map((arrow) => arrow.label)).toEqual([]);
  });

  it('keeps the words of arrows clear of cards and of each other', () => {
    const words = arrows.flatMap((arrow) => wordsOf(arrow).map((box) => ({ box, label: arrow.label })));
    const covered = words.filter(
      ({ box }) =>
        boxes.some((card) => overlaps(box, card)) ||
        words.some((other) => other.box !== box && overlaps(other.box, box)),
    );
    expect(covered.map(({ label }) => label)).toEqual([]);
  });

  it('lets no arrow in front run over the words of one behind', () => {
    const crossedOut = arrows.filter((arrow, place) =>
      wordsOf(arrow).some((words) =>
        arrows.slice(place + 1).some((later) => stretchesOf(later).some((line) => overlaps(line, words))),
      ),
    );
    expect(crossedOut.map((arrow) => arrow.label)).toEqual([]);
  });

  it('lets no arrow cross the name of the line of interaction', () => {
    const divider = scene.groups.find((group) => group.kind === 'divider');
    const pill = divider?.shapes.find((shape) => shape.shape === 'rect');
    if (divider === undefined || pill?.shape !== 'rect') return;
    const name = { ...pill, x: divider.box.x + pill.x, y: divider.box.y + pill.y };
    const crossing = arrows.filter((arrow) => stretchesOf(arrow).some((stretch) => overlaps(stretch, name)));
    expect(crossing.map((arrow) => arrow.label)).toEqual([]);
    expect(right(name)).toBeLessThanOrEqual(right(divider.box));
  });
});
