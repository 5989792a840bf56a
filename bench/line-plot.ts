export interface PlotLine {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const width = 760;
const height = 440;
const margin = { left: 60, right: 190, top: 20, bottom: 50 };
const colours = ['#1b6ca8', '#4b9cd3', '#7a5195', '#222222', '#c0392b', '#e67e22', '#27ae60'];

/** A plot with logarithmic axes, as SVG. Points must be positive. */
export function linePlot(lines: readonly PlotLine[], axes: { readonly x: string; readonly y: string }): string {
  const all = lines.flatMap(({ points }) => points);
  const xs = decades(all.map(([x]) => x));
  const ys = decades(all.map(([, y]) => y));
  const place = (value: number, ticks: readonly number[], from: number, to: number): number => {
    const low = Math.log10(ticks[0] ?? 1);
    const high = Math.log10(ticks.at(-1) ?? 10);
    return from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  };
  const x = (value: number): string => place(value, xs, margin.left, width - margin.right).toFixed(1);
  const y = (value: number): string => place(value, ys, height - margin.bottom, margin.top).toFixed(1);
  const grid = [
    ...xs.map(
      (tick) =>
        `<path d="M${x(tick)} ${margin.top}V${height - margin.bottom}" stroke="#ddd"/><text x="${x(tick)}" y="${height - margin.bottom + 18}" text-anchor="middle">${tick}</text>`,
    ),
    ...ys.map(
      (tick) =>
        `<path d="M${margin.left} ${y(tick)}H${width - margin.right}" stroke="#ddd"/><text x="${margin.left - 8}" y="${y(tick)}" dy="4" text-anchor="end">${Number(tick.toPrecision(1))}</text>`,
    ),
  ];
  const drawn = lines.map(({ name, points }, index) => {
    const colour = colours[index % colours.length] ?? '#000';
    const path = points.map(([px, py], at) => `${at === 0 ? 'M' : 'L'}${x(px)} ${y(py)}`).join('');
    const dots = points.map(([px, py]) => `<circle cx="${x(px)}" cy="${y(py)}" r="3" fill="${colour}"/>`).join('');
    const row = margin.top + 14 + index * 20;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}<path d="M${width - margin.right + 14} ${row}h20" stroke="${colour}" stroke-width="2"/><text x="${width - margin.right + 40}" y="${row + 4}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...grid,
    ...drawn,
    `<text x="${(margin.left + width - margin.right) / 2}" y="${height - 10}" text-anchor="middle">${axes.x}</text>`,
    `<text x="16" y="${height / 2}" text-anchor="middle" transform="rotate(-90 16 ${height / 2})">${axes.y}</text>`,
    '</svg>\n',
  ].join('\n');
}

/** The powers of ten around the values. */
function decades(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
}
