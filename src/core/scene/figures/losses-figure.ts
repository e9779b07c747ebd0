/**
 * The lane of losses: per stage the money by both formulas of analysis/stage-losses.ts, each with its name. The upper
 * bound counts all who left; the expected loss needs the share that could be kept and stays away until a person has
 * given one.
 */
import type { StageColumn } from '../../layout/columns.ts';
import type { Box } from '../../layout/geometry.ts';
import { sizes } from '../../layout/sizes.ts';
import { baselineOffset, measureText } from '../../layout/text/measure-text.ts';
import { formatMoneyShort } from '../../words/format-number.ts';
import type { Shape } from '../display-list.ts';
import type { PaintName } from '../palette.ts';
import type { PictureContext } from './picture-context.ts';

const rowHeight = sizes.lossRowHeight;
const barHeight = 21;
const padding = 10;
const moneyStyle = { size: 12, weight: 700 } as const;
const nameStyle = { size: 11, weight: 400 } as const;

type Formula = 'upperBound' | 'expected';

/** How many rows the lane needs: one per formula that any stage has a number for. */
export function lossRows(columns: readonly StageColumn[], context: PictureContext): Formula[] {
  const has = (formula: Formula): boolean =>
    columns.some((column) => lossOf(column, formula, context) !== null);
  return (['upperBound', 'expected'] as const).filter(has);
}

export function lossesHeight(columns: readonly StageColumn[], context: PictureContext): number {
  return lossRows(columns, context).length * rowHeight + 2 * padding - 4;
}

/** Shapes relative to the band's corner. */
export function lossesShapes(columns: readonly StageColumn[], band: Box, context: PictureContext): Shape[] {
  const rows = lossRows(columns, context);
  const shapes: Shape[] = [];
  for (const [row, formula] of rows.entries()) {
    const losses = columns.map((column) => lossOf(column, formula, context));
    const largest = Math.max(1, ...losses.map((loss) => loss ?? 0));
    for (const [place, column] of columns.entries()) {
      const loss = losses[place] ?? null;
      if (loss === null) continue;
      const y = padding + row * rowHeight;
      shapes.push(...bar(column, loss, largest, formula, column.x - band.x, y, context));
    }
  }
  return shapes;
}

function bar(
  column: StageColumn,
  loss: number,
  largest: number,
  formula: Formula,
  x: number,
  y: number,
  context: PictureContext,
): Shape[] {
  const { words, currency } = context;
  const money = formatMoneyShort(loss, currency, words.language);
  const name = words.tell(`losses.${formula}Short`);
  const part = loss / largest;
  const width = Math.max(4, (column.width - 16) * part);
  const isDark = part > 0.66;
  const moneyWidth = measureText(money, moneyStyle);
  const baseline = y + (barHeight - moneyStyle.size) / 2 - 2 + baselineOffset(moneyStyle.size);
  // Light words only where the whole word lies on the bar.
  const inside = (from: number, length: number): PaintName =>
    isDark && width > from + length + 6 ? 'onDark' : 'painInk';
  return [
    {
      shape: 'rect',
      x: x + 8,
      y,
      width,
      height: barHeight,
      radius: 5,
      fill: part > 0.66 ? 'loss3' : part > 0.33 ? 'loss2' : 'loss1',
    },
    { shape: 'text', x: x + 15, y: baseline, text: money, ...moneyStyle, fill: inside(7, moneyWidth) },
    {
      shape: 'text',
      x: x + 15 + moneyWidth + 6,
      y: baseline,
      text: name,
      ...nameStyle,
      fill: inside(13 + moneyWidth, measureText(name, nameStyle)),
    },
  ];
}

function lossOf(column: StageColumn, formula: Formula, context: PictureContext): number | null {
  const loss = context.losses.get(column.stage.id);
  if (loss === undefined) return null;
  return formula === 'upperBound' ? loss.upperBoundMinor : loss.expectedMinor;
}
