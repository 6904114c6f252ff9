import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react';
import type { Regions } from '../../domain/map/cells.ts';
import type { Position } from '../../domain/distance.ts';
import { planeAround, ringsPath } from '../../domain/place-plane.ts';

interface MapProps {
  id: string;
  regions: Regions;
  /** Where the map opens. */
  centre: Position;
  value: Position | undefined;
  onChange: (value: Position) => void;
}

/** Metres from one side of the map to the other, from near to far. */
const WIDTHS = [600, 1500, 4000, 10_000, 25_000, 60_000] as const;
const OPENING = 3;
const RATIO = 0.75;
/** Share of the width that a key moves the point by. */
const STEP = 0.02;

const KEYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Named {
  name: string;
  latitude: number;
  longitude: number;
}

/** The outlines and names of the communes in the plane of the map. */
function useDrawing(regions: Regions, centre: Position) {
  return useMemo(() => {
    const plane = planeAround(centre);
    const communes = regions.features.map(({ id, geometry, properties }) => {
      const shapes = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const { name, ...position } = properties as Named;
      return { id, name, at: plane.toPoint(position), path: ringsPath(shapes.flat(), plane) };
    });
    return { plane, communes };
  }, [regions, centre]);
}

/** The communes as a drawing: a tap or the arrows put the point. */
export function PositionMap({ id, regions, centre, value, onChange }: MapProps) {
  const [zoom, setZoom] = useState(OPENING);
  const svg = useRef<SVGSVGElement>(null);
  const { plane, communes } = useDrawing(regions, centre);
  const width = WIDTHS[zoom] ?? WIDTHS[OPENING];
  const height = width * RATIO;
  const point = value && plane.toPoint(value);
  const middle = point ?? { x: 0, y: 0 };
  const [left, top] = [middle.x - width / 2, middle.y - height / 2];
  const put = (x: number, y: number) => onChange(plane.toPosition({ x, y }));
  const tap = (event: MouseEvent) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return;
    put(
      left + ((event.clientX - box.left) / box.width) * width,
      top + ((event.clientY - box.top) / box.height) * height,
    );
  };
  const move = (event: KeyboardEvent) => {
    const [east, south] = KEYS[event.key] ?? [];
    if (east === undefined || south === undefined) return;
    event.preventDefault();
    put(middle.x + east * STEP * width, middle.y + south * STEP * width);
  };
  return (
    <div className="position-map">
      <svg
        ref={svg}
        id={id}
        viewBox={`${left} ${top} ${width} ${height}`}
        role="application"
        tabIndex={0}
        aria-label="Plan des communes&nbsp;: les flèches déplacent le point."
        onClick={tap}
        onKeyDown={move}
      >
        {communes.map((commune) => (
          <path key={String(commune.id)} d={commune.path} vectorEffect="non-scaling-stroke" />
        ))}
        {communes.map(({ id: code, name, at }) => (
          <text key={String(code)} x={at.x} y={at.y} fontSize={width / 26} textAnchor="middle">
            {name}
          </text>
        ))}
        {point && (
          <g className="point">
            <circle cx={point.x} cy={point.y} r={width / 40} />
            <circle cx={point.x} cy={point.y} r={width / 200} className="dot" />
          </g>
        )}
      </svg>
      <p className="moves">
        <button
          type="button"
          className="small-button"
          disabled={zoom === 0}
          onClick={() => setZoom(Math.max(0, zoom - 1))}
        >
          Plus près
        </button>
        <button
          type="button"
          className="small-button"
          disabled={zoom === WIDTHS.length - 1}
          onClick={() => setZoom(Math.min(WIDTHS.length - 1, zoom + 1))}
        >
          Plus loin
        </button>
      </p>
    </div>
  );
}
