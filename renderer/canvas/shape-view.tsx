import { type CSSProperties, memo, type ReactNode } from 'react';
import type { PathShape, Shape } from '../../src/core/scene/display-list.ts';
import { darkPalette, lightPalette, type PaintName, type Palette } from '../../src/core/scene/palette.ts';
import { dashedStretches } from './dashed-stretches.ts';
import { SceneImage } from './scene-image.tsx';

/** The palette as custom properties: a change of theme repaints, and re-renders nothing. */
export function paletteStyle(theme: 'light' | 'dark'): CSSProperties {
  const palette: Palette = theme === 'dark' ? darkPalette : lightPalette;
  return Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--scene-${name}`, value]));
}

function paint(name: PaintName | undefined): string {
  return name === undefined ? 'none' : `var(--scene-${name})`;
}

/**
 * The shapes of one group as SVG elements; the caller gives the `<svg>` or `<g>` around them.
 * @param shapes null in place of one that is not to be drawn now.
 */
export const ShapeView = memo(function ShapeView({
  shapes,
}: {
  readonly shapes: readonly (Shape | null)[];
}): ReactNode {
  // Shapes have no ids and never change places: a changed group comes with a new list.
  // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
  return shapes.map((shape, index) => (shape === null ? null : <OneShape key={index} shape={shape} />));
});

const OneShape = memo(function OneShape({ shape }: { readonly shape: Shape }): ReactNode {
  switch (shape.shape) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...painted(shape)}
        />
      );
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...painted(shape)} />;
    case 'path':
      return <OnePath shape={shape} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight}
          fontStyle={shape.italic === true ? 'italic' : undefined}
          textAnchor={shape.anchor}
          fill={paint(shape.fill)}
        >
          {shape.text}
        </text>
      );
    case 'image':
      return <SceneImage shape={shape} />;
  }
});

function OnePath({ shape }: { readonly shape: PathShape }): ReactNode {
  const look = { strokeLinecap: 'round', strokeLinejoin: 'round', ...painted(shape) } as const;
  const stretches = shape.dash === undefined ? null : dashedStretches(shape.d);
  if (stretches === null) return <path d={shape.d} {...look} />;
  return stretches.map(({ d, start }) => <path key={start} d={d} strokeDashoffset={start} {...look} />);
}

function painted(
  shape: Exclude<Shape, { shape: 'text' | 'image' }>,
): Record<string, string | number | undefined> {
  return {
    fill: paint(shape.fill),
    stroke: shape.stroke === undefined ? undefined : paint(shape.stroke),
    strokeWidth: shape.strokeWidth,
    strokeDasharray: shape.dash?.join(' '),
    opacity: shape.opacity,
  };
}
